import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { secretsOf } from './secrets.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiexu-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytesIn = (text: string | undefined) => Buffer.from(text ?? '', 'base64').length

it('makes keys of the length the encryption needs', () => {
  const secrets = secretsOf(folder, false)
  expect(bytesIn(secrets['DATA_ENCRYPTION_KEY'])).toBe(32)
  expect(bytesIn(secrets['BLIND_INDEX_KEY'])).toBe(32)
  expect(secrets['DATA_ENCRYPTION_KEY']).not.toBe(secrets['BLIND_INDEX_KEY'])
  expect(secrets['DEMO_PASSWORD']).toMatch(/^jiexu-[a-z2-9]{6}$/)
})

it('keeps them from other accounts on the machine', () => {
  secretsOf(folder, false)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

it('gives the same keys the next time, with data or without', () => {
  const first = secretsOf(folder, false)
  expect(secretsOf(folder, false)).toEqual(first)
  expect(secretsOf(folder, true)).toEqual(first)
})

it('adds what is missing only while there is no data', () => {
  secretsOf(folder, false, ['DEMO_PASSWORD'])
  expect(() => secretsOf(folder, true)).toThrow(/lacks DATA_ENCRYPTION_KEY/)
  const password = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).DEMO_PASSWORD
  expect(secretsOf(folder, false)['DEMO_PASSWORD']).toBe(password)
})

it('refuses to guess around a damaged file', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"DATA_ENCRYPTION_KEY":')
  expect(() => secretsOf(folder, false)).toThrow(/restore that file/)
})
