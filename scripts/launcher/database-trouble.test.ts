import { describe, expect, it } from 'vitest'
import { connectionTrouble, unsuitable, unsuitableSite } from './database-trouble.mjs'

const url = 'postgresql://clerk:hunter2@db.example:5433/claims'

describe('a database that cannot be opened', () => {
  it.each([
    ['ECONNREFUSED', /No PostgreSQL listens at db.example:5433/],
    ['ENOTFOUND', /host db.example:5433 in DATABASE_URL is not known/],
    ['28P01', /refused user clerk/],
    ['3D000', /no database claims/],
    ['53300', /too many clients/],
  ])('%s', (code, expected) => {
    const { message } = connectionTrouble({ code, message: 'sorry, too many clients already' }, url)
    expect(message).toMatch(expected)
    expect(message).not.toContain('hunter2')
  })
})

describe('a database that answers', () => {
  const good = { version: 180_004, encoding: 'UTF8', standby: false, mayCreate: true, hasSiteRole: true }

  it('will do', () => {
    expect(unsuitable(good, url)).toBeUndefined()
    expect(unsuitable({ ...good, version: 150_000 }, url)).toBeUndefined()
  })

  it.each([
    [{ version: 140_011 }, /version 14; 15 or newer/],
    [{ encoding: 'SQL_ASCII' }, /encoded in SQL_ASCII/],
    [{ standby: true }, /standby/],
    [{ mayCreate: false }, /User clerk may not create tables/],
    [{ hasSiteRole: false }, /CREATE ROLE jiexu_public; GRANT jiexu_public TO clerk/],
  ])('%o', (wrong, expected) => {
    expect(unsuitable({ ...good, ...wrong }, url)?.message).toMatch(expected)
  })
})

describe('the account of a public site by itself', () => {
  const good = { isMade: true, readsStatus: true, readsPeople: false }

  it('reads what is published and nothing else', () => {
    expect(unsuitableSite(good, url)).toBeUndefined()
  })

  it.each([
    [{ isMade: false, readsStatus: false }, /start the inner side first/],
    [{ readsPeople: true }, /clerk can read tables of the inner side/],
    [{ readsStatus: false }, /clerk cannot read what is published/],
  ])('%o', (wrong, expected) => {
    expect(unsuitableSite({ ...good, ...wrong }, url)?.message).toMatch(expected)
  })

  it('is named by its own variable where it cannot be reached', () => {
    const { message } = connectionTrouble({ code: 'ENOTFOUND', message: '' }, url, 'SITE_DATABASE_URL')
    expect(message).toContain('in SITE_DATABASE_URL is not known')
  })
})
