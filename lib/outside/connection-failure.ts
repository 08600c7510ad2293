import type { ConnectionFailure } from '@/lib/domain/webhooks/attempts'

/** The codes of Node and OpenSSL, the first that fits. */
const CODES: readonly (readonly [RegExp, ConnectionFailure])[] = [
  [/TIMEDOUT|TIMEOUT/, 'timeout'],
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/, 'nameUnknown'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'brokenOff'],
  [/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/, 'insecure'],
  [/TLS|SSL|^EPROTO$/, 'handshake'],
]

/** What a connection failed of, from the code of its error, or of that error's cause, alone. */
export function connectionFailure(error: unknown): ConnectionFailure {
  if (error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)) return 'timeout'
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined) ?? ''
  return CODES.find(([codes]) => codes.test(code))?.[1] ?? 'unreachable'
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
