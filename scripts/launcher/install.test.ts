import { expect, it } from 'vitest'
import { isInstalled } from './install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
}

it.each([
  ['everything in place', { 'node_modules/pg': { version: '8.0.0' } }, true],
  ['another version', { 'node_modules/pg': { version: '7.9.0' } }, false],
  ['one missing', {}, false],
  [
    'an optional one of another version',
    { 'node_modules/pg': { version: '8.0.0' }, 'node_modules/for-another-system': { version: '0.9.0' } },
    false,
  ],
])('%s', (_, packages, expected) => {
  expect(isInstalled(wanted, { packages })).toBe(expected)
})
