import { expect, it } from 'vitest'
import { currentItem } from './current-item'

const items = [
  { href: '/' },
  { href: '/cases' },
  { href: '/cases/new' },
  { href: '/funds?view=due' },
] as const

it.each([
  ['/', '/'],
  ['/cases', '/cases'],
  ['/cases/340100-2026-000902', '/cases'],
  ['/cases/new', '/cases/new'],
  ['/funds', '/funds?view=due'],
  ['/casesandmore', null],
  ['/admin', null],
])('%s lies under %s', (path, href) => {
  expect(currentItem(path, items)).toBe(href)
})
