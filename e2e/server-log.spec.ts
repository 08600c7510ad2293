import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { PEOPLE } from './support/people'

test('after all journeys the server has written no number of anybody to its log', async () => {
  const log = await readFile(process.env['E2E_SERVER_LOG'] ?? '', 'utf8')
  expect(log).toContain('ready ')
  for (const number of Object.values(PEOPLE)) expect(log).not.toContain(number)
  expect(log).not.toMatch(/\b\d{17}[\dX]\b/)
  // Phones of the seed, one-time codes as a message says them, references with what opens them.
  expect(log).not.toMatch(/1540000\d{4}|验证码是|#\d{6}-\d{4}-\d{6}\./)
})
