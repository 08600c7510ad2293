import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { missingBinaries } from './lockfile.mjs'

it('finds the binaries a lock file leaves out and for which machine they are', () => {
  const packages = {
    'node_modules/next': {
      version: '16.0.0',
      license: 'MIT',
      optionalDependencies: {
        '@next/swc-linux-x64-gnu': '16.0.0',
        '@next/swc-darwin-arm64': '16.0.0',
        '@next/swc-linux-riscv64-musl': '16.0.0',
        sharp: '^0.34.0',
      },
    },
    'node_modules/@next/swc-linux-x64-gnu': { version: '16.0.0' },
  }
  expect(missingBinaries(packages)).toEqual({
    'node_modules/@next/swc-darwin-arm64': {
      version: '16.0.0',
      license: 'MIT',
      optional: true,
      cpu: ['arm64'],
      os: ['darwin'],
    },
    'node_modules/@next/swc-linux-riscv64-musl': {
      version: '16.0.0',
      license: 'MIT',
      optional: true,
      cpu: ['riscv64'],
      os: ['linux'],
      libc: ['musl'],
    },
  })
})

it('finds none missing in ours, so that npm ci accepts it on every machine', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Parameters<typeof missingBinaries>[0]
  }
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(Object.keys(missingBinaries(lock.packages))).toEqual([])
})
