import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashOf, isStamped, stamp } from './stamp.mjs'

let base: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'jiexu-stamp-'))
  mkdirSync(join(base, 'app', 'cases'), { recursive: true })
  writeFileSync(join(base, 'app', 'cases', 'page.tsx'), 'one')
  writeFileSync(join(base, 'next.config.mjs'), 'two')
})
afterEach(() => rmSync(base, { recursive: true }))

const SOURCES = ['app', 'next.config.mjs', 'public']
const hash = () => hashOf(base, SOURCES, (path) => !path.endsWith('.test.ts'))

it('stays the same while nothing changes', () => {
  expect(hash()).toBe(hash())
})

it.each([
  ['a file changes', () => writeFileSync(join(base, 'app', 'cases', 'page.tsx'), 'three')],
  ['a file appears', () => writeFileSync(join(base, 'app', 'layout.tsx'), '')],
  [
    'a folder appears',
    () => (mkdirSync(join(base, 'public')), writeFileSync(join(base, 'public', 'a.svg'), '')),
  ],
  ['a file goes', () => rmSync(join(base, 'next.config.mjs'))],
])('changes when %s', (_, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})

it('does not look at what is not wanted', () => {
  const before = hash()
  writeFileSync(join(base, 'app', 'cases', 'page.test.ts'), 'a test')
  expect(hash()).toBe(before)
})

it('holds for the work it was put on and for no other', () => {
  const file = join(base, 'made', 'stamp')
  expect(isStamped(file, hash())).toBe(false)
  stamp(file, hash())
  expect(isStamped(file, hash())).toBe(true)
  writeFileSync(join(base, 'next.config.mjs'), 'changed')
  expect(isStamped(file, hash())).toBe(false)
})
