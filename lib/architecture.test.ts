import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files, imports, isTest, ROOT, runtimeGraph, textOf } from './testing/house'

/* The doors of the house: which room opens onto which. */

/** Rooms by longest prefix, with the rooms each may import from besides itself. */
const DOORS: Record<string, readonly string[]> = {
  'app/api': [
    'lib/commands',
    'lib/queries',
    'lib/auth',
    'lib/schemas',
    'lib/i18n',
    'lib/domain',
    'lib/web',
    'lib/outside',
    'lib/site',
    'lib/env',
    'lib/fonts',
  ],
  app: [
    'components',
    'lib/commands',
    'lib/queries',
    'lib/auth',
    'lib/schemas',
    'lib/i18n',
    'lib/domain',
    'lib/web',
    'lib/site',
    'lib/env',
  ],
  components: ['lib/i18n', 'lib/domain'],
  // Fonts are read-only like the environment: a paper that cannot be printed must not be sealed.
  'lib/commands': ['lib/db', 'lib/schemas', 'lib/domain', 'lib/fonts'],
  'lib/queries': ['lib/db', 'lib/domain'],
  'lib/auth': ['lib/commands', 'lib/db', 'lib/domain', 'lib/schemas', 'lib/env', 'lib/queries'],
  'lib/jobs': ['lib/commands', 'lib/db', 'lib/schemas', 'lib/domain', 'lib/outside', 'lib/i18n', 'lib/env'],
  // What the public site may know and ask: published rows and the inbox, by an account of its own.
  'lib/site': ['lib/db', 'lib/domain', 'lib/schemas', 'lib/outside', 'lib/env'],
  'lib/outside': ['lib/domain', 'lib/env', 'lib/fonts'],
  'lib/fonts': ['lib/env'],
  'lib/web': [
    'lib/auth',
    'lib/commands',
    'lib/db',
    'lib/domain',
    'lib/i18n',
    'lib/env',
    'lib/outside',
    'lib/queries',
    'lib/schemas',
    'lib/site',
  ],
  'lib/db': ['lib/domain', 'lib/env'],
  'lib/schemas': ['lib/domain'],
  'lib/i18n': ['lib/domain'],
  'lib/domain': [],
  'lib/env': [],
  'lib/testing': [
    'lib/commands',
    'lib/db',
    'lib/domain',
    'lib/env',
    'lib/jobs',
    'lib/outside',
    'lib/queries',
    'lib/schemas',
    'lib/site',
    'lib/web',
    'prisma',
    'scripts',
  ],
  prisma: ['lib/commands', 'lib/db', 'lib/domain', 'lib/schemas', 'lib/env', 'lib/queries', 'lib/outside'],
  scripts: ['lib/auth', 'lib/commands', 'lib/db', 'lib/domain', 'lib/schemas', 'lib/i18n', 'lib/env'],
  e2e: ['lib/domain', 'prisma', 'scripts'],
}
const ROOMS = Object.keys(DOORS).toSorted((a, b) => b.length - a.length)

/**
 * What a view shows is typed where it is read, what a form knows of its last sending where it is sent, and a
 * form names its action: components and words may name those types, never call into the rooms.
 */
const TYPES_ONLY: Record<string, readonly string[]> = {
  components: ['lib/queries', 'lib/schemas', 'lib/site'],
  'lib/i18n': ['lib/queries'],
  'lib/queries': ['lib/schemas'],
}
/** Pure modules that a client may call although their room is closed to it. */
const OPEN_MODULES = ['lib/web/form-state']

const roomOf = (path: string) => ROOMS.find((room) => path === `${room}.ts` || path.startsWith(`${room}/`))

test('it sees the house', () => {
  for (const path of [
    'lib/commands/seal-table.ts',
    'lib/domain/transfer/relationship.ts',
    'components/calendar/working-day-strip.tsx',
    'app/(staff)/cases/page.tsx',
    'prisma/seed.ts',
  ])
    expect(files).toContain(path)
  expect(imports).toContainEqual({ from: 'lib/commands/seal-table.ts', to: 'lib/db/tables', typeOnly: false })
  expect(imports.length).toBeGreaterThan(1000)
})

test('every file has a room', () => {
  expect(files.filter((path) => roomOf(path) === undefined && path !== 'lib/architecture.test.ts')).toEqual(
    [],
  )
})

test('every file opens only its doors', () => {
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    const room = roomOf(from)
    const target = roomOf(existsSync(join(ROOT, `${to}.ts`)) ? `${to}.ts` : `${to}/`)
    if (isTest(from) || room === undefined || target === undefined || room === target) return false
    if (room === 'app/api' && target === 'app') return true
    if (OPEN_MODULES.includes(to)) return false
    if (typeOnly && TYPES_ONLY[room]?.includes(target)) return false
    return !DOORS[room]?.includes(target)
  })
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('the domain is pure', () => {
  const wrong = files.filter(
    (path) =>
      path.startsWith('lib/domain/') &&
      !isTest(path) &&
      /new Date\(\)|Date\.now|Math\.random|process\.env|\bawait\b|from '(node:|react|next|@prisma)/.test(
        textOf(path),
      ),
  )
  expect(wrong).toEqual([])
})

test("'use server' stands only in actions.ts, where every export is a form action", () => {
  for (const path of files) {
    const text = textOf(path)
    if (!/^['"]use server['"]/m.test(text) || isTest(path)) continue
    expect(path).toMatch(/^app\/.*\/actions\.ts$/)
    for (const [line] of text.matchAll(/^export .*/gm))
      expect(`${path}: ${line}`).toMatch(/export const \w+ = (formAction|publicAction)\b/)
  }
})

test('Prisma is imported only in lib/db, the client held only by command.ts and queries', () => {
  const prisma = files.filter(
    (path) => /from ['"](@prisma\/(client|adapter-pg)|.*db\/generated)/.test(textOf(path)) && !isTest(path),
  )
  const typesOnly = (path: string) =>
    [...textOf(path).matchAll(/^import (type )?.*(?:@prisma\/|db\/generated).*$/gm)].every(
      ([, type]) => type !== undefined,
    )
  expect(
    prisma.filter(
      (path) =>
        !/^(lib\/db\/|scripts\/)/.test(path) && !typesOnly(path) && path !== 'lib/commands/command.ts',
    ),
  ).toEqual([])
  const holders = imports.filter(
    ({ from, to }) => to === 'lib/db/client' && from.startsWith('lib/commands/') && !isTest(from),
  )
  const clients = holders.filter(({ from }) =>
    /import \{[^}]*\bdb\b[^}]*\} from '@\/lib\/db\/client'/.test(textOf(from)),
  )
  expect(clients.map(({ from }) => from)).toEqual(['lib/commands/command.ts'])
})

test('a page of one case records the look at it', () => {
  const pages = imports.filter(
    ({ from, to }) =>
      from.startsWith('app/') && /^lib\/queries\/(case-page|step-view|case-papers|case-receipt)$/.test(to),
  )
  const read = pages.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from)
  expect(read).toContain('app/(staff)/cases/[reference]/step-page.tsx')
  expect(read.filter((path) => !/await viewCase\(/.test(textOf(path)))).toEqual([])
})

test('only lib/env.ts and the programs that start others read the environment', () => {
  const readers = files.filter((path) => /process\.env\b/.test(textOf(path)) && !isTest(path))
  expect(
    readers.filter(
      (path) => !/^(lib\/env\.ts|scripts\/|e2e\/|lib\/testing\/|prisma\/prisma\.config\.ts)/.test(path),
    ),
  ).toEqual([])
})

test('no cycle of imports', () => {
  const graph = runtimeGraph()
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
  }
  for (const path of graph.keys()) visit(path, [])
  expect(cycles).toEqual([])
})

test('no source file over 300 lines', () => {
  expect(files.filter((path) => textOf(path).split('\n').length > 301)).toEqual([])
})
