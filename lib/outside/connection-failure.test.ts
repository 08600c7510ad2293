import { expect, it } from 'vitest'
import { connectionFailure } from './connection-failure'

it.each([
  ['ENOTFOUND', 'nameUnknown'],
  ['EAI_AGAIN', 'nameUnknown'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'brokenOff'],
  ['CERT_HAS_EXPIRED', 'insecure'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'insecure'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'handshake'],
  ['EPROTO', 'handshake'],
  ['ETIMEDOUT', 'timeout'],
  ['EHOSTUNREACH', 'unreachable'],
  [undefined, 'unreachable'],
] as const)('a connection that ends with %s is %s', (code, expected) => {
  expect(connectionFailure(Object.assign(new Error(), { code }))).toBe(expected)
  expect(connectionFailure(new TypeError('fetch failed', { cause: { code } }))).toBe(expected)
})

it('who gave up waiting waited too long', () => {
  for (const name of ['AbortError', 'TimeoutError'])
    expect(connectionFailure(Object.assign(new Error(), { name }))).toBe('timeout')
})
