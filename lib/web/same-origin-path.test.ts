import { describe, expect, it } from 'vitest'
import { sameOriginPath } from './same-origin-path'

describe('sameOriginPath', () => {
  it.each(['/', '/cases', '/cases?state=submitted&view=mine', '/cases/340100-2026-000902'])(
    'keeps %s',
    (path) => {
      expect(sameOriginPath(path)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'cases',
    '',
    null,
    undefined,
    7,
  ])('leads %s home', (path) => {
    expect(sameOriginPath(path)).toBe('/')
  })

  it('drops a fragment', () => {
    expect(sameOriginPath('/cases#row')).toBe('/cases')
  })
})
