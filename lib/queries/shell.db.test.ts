import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, makeWorld, type World } from '@/lib/testing/builders'
import { shellView } from './shell'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const shell = async (login: string, day: string, time = '09:00') =>
  shellView(await world.actor(login), at(day, time), world.db)

test('from 1 November on those who look after deadlines are told that next year is not published', async () => {
  for (const login of ['hefei-supervisor', 'anhui-supervisor', 'national-supervisor', 'admin', 'auditor']) {
    expect((await shell(login, '2026-10-31', '23:59')).unpublishedNextYear).toBeNull()
    expect((await shell(login, '2026-11-01', '00:00')).unpublishedNextYear).toBe(2027)
  }
  expect((await shell('hefei-clerk', '2026-11-01')).unpublishedNextYear).toBeNull()
  expect((await shell('hefei-supervisor', '2025-11-30')).unpublishedNextYear).toBeNull()
})

test('a year that began without a published calendar is told to everybody', async () => {
  for (const login of ['hefei-clerk', 'hefei-supervisor', 'admin']) {
    expect((await shell(login, '2026-12-31', '23:59')).unpublishedYear).toBeNull()
    expect((await shell(login, '2027-01-01', '00:00')).unpublishedYear).toBe(2027)
  }
})
