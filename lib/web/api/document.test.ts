import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { callName } from '@/lib/i18n/developer-words'
import type { Operation } from '@/lib/schemas/api/operation'
import { OPERATIONS } from '@/lib/schemas/api/operations'
import { files, textOf } from '@/lib/testing/house'
import { openApi } from './document'

const ROUTES = files.filter((path) => /^app\/api\/(?:v1\/.*\/|health\/)route\.ts$/u.test(path))

/** The files that could answer a call: parts in braces, and steps by name, are parts of an address. */
function routesOf({ base, path }: Operation): string[] {
  const asked = `app${base ?? '/api/v1'}${path}/route.ts`.split('/')
  return ROUTES.filter((route) => {
    const parts = route.split('/')
    return (
      parts.length === asked.length && parts.every((part, at) => part === asked[at] || part.startsWith('['))
    )
  })
}

describe('the calls', () => {
  it('are declared where they are answered, and answered where they are declared', () => {
    expect(ROUTES.length).toBeGreaterThan(5)
    for (const operation of OPERATIONS) {
      const [route = '', ...more] = routesOf(operation)
      expect.soft([operation.id, more]).toEqual([operation.id, []])
      const isAnswered = new RegExp(`\\b${operation.method}: |\\b${operation.method},`, 'u')
      expect
        .soft([operation.id, route && textOf(route)])
        .toEqual([operation.id, expect.stringMatching(isAnswered)])
    }
    const answered = new Set(OPERATIONS.flatMap(routesOf))
    expect(ROUTES.filter((route) => !answered.has(route))).toEqual([])
  })

  it('have a name in Chinese too', () => {
    const named = (id: string) => callName(id, '', 'zh-CN')
    expect(OPERATIONS.filter(({ id }) => !/\p{Script=Han}/u.test(named(id))).map(({ id }) => id)).toEqual([])
  })

  it('have a name each, and a sample that goes through', () => {
    const names = OPERATIONS.map(({ id }) => id)
    expect(new Set(names).size).toBe(names.length)
    for (const { id, params, query, body, sample = {}, answers } of OPERATIONS) {
      expect.soft([id, params?.safeParse(sample.params ?? {}).error?.issues]).toEqual([id, undefined])
      expect.soft([id, query?.safeParse(sample.query ?? {}).error?.issues]).toEqual([id, undefined])
      expect.soft([id, body?.safeParse(sample.body).error?.issues]).toEqual([id, undefined])
      for (const { schema, sample: told } of Object.values(answers))
        if (told !== undefined)
          expect.soft([id, schema?.safeParse(told).error?.issues]).toEqual([id, undefined])
      expect.soft(Object.keys(answers).some((status) => status.startsWith('2'))).toBe(true)
    }
  })
})

describe('the document', () => {
  it('has nothing a linter finds', async () => {
    const config = await createConfig({
      extends: ['recommended'],
    })
    const problems = await lintFromString({ source: JSON.stringify(openApi(OPERATIONS)), config })
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    )
  })

  it('says of every call what may go wrong', () => {
    const { paths } = openApi(OPERATIONS) as { paths: Record<string, Record<string, { responses: object }>> }
    expect(Object.keys(paths['/late-fee']?.['post']?.responses ?? {})).toEqual([
      '200',
      '400',
      '413',
      '415',
      '422',
      '429',
      '500',
    ])
  })
})
