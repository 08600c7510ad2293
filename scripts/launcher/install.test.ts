import { expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/only-for-tests': { version: '2.0.0', dev: true },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
}

const complete = {
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/only-for-tests': { version: '2.0.0' },
}

it.each([
  ['everything in place', complete, true],
  ['another version', { ...complete, 'node_modules/pg': { version: '7.9.0' } }, false],
  ['one missing', { 'node_modules/only-for-tests': { version: '2.0.0' } }, false],
  [
    'an optional one of another version',
    { ...complete, 'node_modules/for-another-system': { version: '0.9.0' } },
    false,
  ],
])('%s', (_, packages, expected) => {
  expect(isInstalled(wanted, { packages }, true)).toBe(expected)
})

it('does without the tests where nothing is developed', () => {
  const packages = { 'node_modules/pg': { version: '8.0.0' } }
  expect(isInstalled(wanted, { packages }, true)).toBe(false)
  expect(isInstalled(wanted, { packages }, false)).toBe(true)
})
