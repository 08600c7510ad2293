import type { Page } from '@playwright/test'
import { hindrancesOn, standing } from './support/axe'
import { expect, test } from './support/journey'

/** Opens a page and waits until it stands in place of its grey bars. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await standing(page)
}

const GAP = '/calculator?tool=gap&from=employee&to=employee&area=other&last=2026-05&first=2026-10&back=yes'
for (const path of [
  '/',
  '/status',
  '/calculator',
  '/calculator?tool=gap&last=2026-08&first=2026-05',
  `${GAP}&cause=self&base=8000&rate=10&paidOn=2026-10-15&total=94`,
  '/calculator?tool=fee&amount=800&since=2026-06&until=2026-09&paidOn=2026-10-15',
  '/calculator?start=2026-09-28&days=10',
  '/verify',
  '/developers',
  '/sign-in',
  '/nothing-here',
])
  test(`anybody can use ${path}`, async ({ visitor }) => {
    const page = await visitor()
    await open(page, path)
    expect(await hindrancesOn(page)).toEqual([])
  })

const STAFF: readonly (readonly [login: string, paths: readonly string[]])[] = [
  [
    'hefei-clerk2',
    [
      '/cases',
      '/cases?tab=unclaimed',
      '/cases/new',
      '/cases/new?incoming=1',
      '/cases/search',
      '/cases/print',
      '/cases/records',
      '/cases/certificates',
    ],
  ],
  [
    'hefei-supervisor',
    [
      '/cases',
      '/account',
      '/account/tokens',
      '/supervision',
      '/supervision/rows?measure=open',
      '/supervision/counterparts',
    ],
  ],
  ['hefei-supervisor', ['/supervision/team', '/supervision/feasibility?clerks=-1&pace=200']],
  ['hefei-finance', ['/funds', '/funds?desk=arrived', '/funds?desk=transit', '/funds?desk=inquiry']],
  ['hefei-finance', ['/funds/ledger', '/funds/statement', '/funds/export']],
  ['anhui-supervisor', ['/cases']],
  ['admin2', ['/admin', '/admin/staff', '/admin/staff/new', '/admin/seals']],
  [
    'admin2',
    [
      '/admin/areas',
      '/admin/areas/320100',
      '/admin/areas/320100/propose?key=promisedOutDays',
      '/admin/areas/320100/propose?kind=payee',
    ],
  ],
]
for (const [login, paths] of STAFF)
  for (const path of paths)
    test(`${login} can use ${path}`, async ({ as }) => {
      const page = await as(login)
      await open(page, path)
      expect(await hindrancesOn(page)).toEqual([])
    })

/** Pages of one case, taken from the list of those in a state. */
const OF_A_CASE: readonly (readonly [login: string, list: string, paths: readonly string[]])[] = [
  [
    'hefei-clerk2',
    'state=submitted',
    ['', '/accept', '/refuse', '/require-supplement', '/acceptance-receipt'],
  ],
  ['nanjing-clerk2', 'state=transferringOut', ['', '/draft-table', '/return-by-origin', '/contact-letter']],
  ['hefei-clerk2', 'state=transferringIn', ['', '/record-years', '/dispute-table', '/information-table']],
  ['hefei-finance', 'funds=received', ['', '/match-receipt']],
]
for (const [login, list, paths] of OF_A_CASE)
  for (const path of paths)
    test(`${login} can use a case with ${list}${path && `, its page ${path}`}`, async ({ as }) => {
      const page = await as(login)
      await page.goto(`/cases?tab=agency&${list}`)
      const found = page.getByRole('table', { name: '办件清单' }).getByRole('link').first()
      await open(page, `${await found.getAttribute('href')}${path}`)
      expect(await hindrancesOn(page)).toEqual([])
    })
