export interface Tally {
  readonly passed: number
  readonly failed: number
}

export function vitestTally(
  report:
    | {
        numPassedTests: number
        numFailedTests: number
        testResults: { status: string; assertionResults: unknown[] }[]
      }
    | undefined,
  code: number,
): Tally

export function playwrightTally(
  report: { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] } | undefined,
  code: number,
): Tally
