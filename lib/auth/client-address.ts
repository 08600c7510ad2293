/**
 * Where a request comes from: the last entry of X-Forwarded-For, which is the one the reverse proxy in front
 * wrote, or Next itself where there is none. Earlier entries are whatever the sender claims. A server that is
 * open to a network without a proxy of its own can be told a false address; the pace per login holds there too.
 */
export function addressIn(headers: Pick<Headers, 'get'>): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return (last ? last.replace(/^::ffff:/, '') : 'unknown').slice(0, 64)
}
