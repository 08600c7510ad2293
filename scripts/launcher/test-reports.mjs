/**
 * How a stage went: how many things passed and how many failed.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * What Vitest's JSON report counts. A file that could not even be loaded has no tests and still failed, and
 * so did a run that ended badly with every test green (an error nobody awaited).
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 * @param {number} code of the program
 * @returns {Tally}
 */
export const vitestTally = (report, code) => {
  if (!report) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded }, code)
}

/**
 * What Playwright's JSON report counts. A test that passed at the second try is not one that passed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] } | undefined} report
 * @param {number} code of the program
 * @returns {Tally}
 */
export const playwrightTally = (report, code) => {
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return atLeastOne({ passed: expected, failed: unexpected + flaky }, code)
}

/**
 * A program that failed, and a run without a single test, count as a failure.
 * @param {Tally} tally @param {number} code @returns {Tally}
 */
const atLeastOne = ({ passed, failed }, code) =>
  failed === 0 && (code !== 0 || passed === 0) ? { passed, failed: 1 } : { passed, failed }
