import { describe, expect, it } from 'vitest'
import { playwrightTally, vitestTally } from './test-reports.mjs'

describe('Vitest', () => {
  const file = { status: 'passed', assertionResults: [{}] }
  const report = { numPassedTests: 8, numFailedTests: 0, testResults: [file] }

  it.each([
    ['all green', report, 0, { passed: 8, failed: 0 }],
    ['two red', { ...report, numFailedTests: 2 }, 1, { passed: 8, failed: 2 }],
    [
      'a file that could not be loaded',
      { ...report, testResults: [file, { status: 'failed', assertionResults: [] }] },
      1,
      { passed: 8, failed: 1 },
    ],
    ['all green but an error nobody awaited', report, 1, { passed: 8, failed: 1 }],
    ['no test at all', { ...report, numPassedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, given, code, expected) => {
    expect(vitestTally(given, code)).toEqual(expected)
  })
})

describe('Playwright', () => {
  const report = { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }

  it.each([
    ['all green', report, 0, { passed: 5, failed: 0 }],
    ['one red', { ...report, stats: { ...report.stats, unexpected: 1 } }, 1, { passed: 5, failed: 1 }],
    [
      'green at the second try',
      { ...report, stats: { ...report.stats, flaky: 1 } },
      0,
      { passed: 5, failed: 1 },
    ],
    [
      'the server did not start',
      { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] },
      1,
      { passed: 0, failed: 1 },
    ],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('%s', (_, given, code, expected) => {
    expect(playwrightTally(given, code)).toEqual(expected)
  })
})
