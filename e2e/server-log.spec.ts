import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { PEOPLE } from './support/people'

test('after all journeys the server has written no number of anybody to its log', async () => {
  const log = await readFile(process.env['E2E_SERVER_LOG'] ?? '', 'utf8')
  expect(log).toContain('ready ')
  for (const number of Object.values(PEOPLE)) expect(log).not.toContain(number)
  expect(log).not.toMatch(/\b\d{17}[\dX]\b/)
})
