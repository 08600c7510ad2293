import type { Page } from '@playwright/test'
import { hindrancesOn } from './support/axe'
import { expect, test } from './support/journey'

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const path of ['/', '/status', '/calculator', '/calculator?start=2026-09-28&days=10', '/sign-in'])
  test(`anybody can use ${path}`, async ({ visitor }) => {
    const page = await visitor()
    await open(page, path)
    expect(await hindrancesOn(page)).toEqual([])
  })

const STAFF: readonly (readonly [login: string, paths: readonly string[]])[] = [
  [
    'hefei-clerk2',
    ['/cases', '/cases?tab=agency', '/cases/new', '/cases/new?incoming=1', '/cases/search', '/account'],
  ],
  ['hefei-finance', ['/funds', '/funds?desk=arrived', '/funds?desk=transit']],
  ['anhui-supervisor', ['/cases']],
  ['admin2', ['/admin', '/admin/staff', '/admin/staff/new']],
]
for (const [login, paths] of STAFF)
  for (const path of paths)
    test(`${login} can use ${path}`, async ({ as }) => {
      const page = await as(login)
      await open(page, path)
      expect(await hindrancesOn(page)).toEqual([])
    })
