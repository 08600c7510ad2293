import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Where messages may go beside the public internet. */
export type Reach = {
  /** A demonstration also tells programs on this machine, by plain HTTP too. */
  readonly isDemo: boolean
  /** Private networks the operator has named, as CIDR. */
  readonly networks: readonly string[]
}

type AddressFault = 'malformed' | 'not-https' | 'forbidden'

const LONGEST_URL = 500

/** Special-purpose blocks of RFC 6890 and what became of them: nobody's public address is among them. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]
/** Global unicast is 2000::/3 alone; within it what tunnels to, or stands for, something else. */
const GLOBAL_V6 = '2000::/3'
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = listOf([...SPECIAL_V4, ...SPECIAL_V6])
const global = listOf([GLOBAL_V6])

/** @throws where a network is no CIDR */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/')
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4')
  }
  return list
}

/** Whether a resolved address may be spoken to. An IPv4 address in an IPv6 coat is judged as what it is. */
export function isAllowedAddress(address: string, { isDemo, networks }: Reach): boolean {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  const family = isIP(plain)
  if (family === 0) return false
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  if (isDemo && isLoopback(plain)) return true
  if (listOf(networks).check(plain, kind)) return true
  if (special.check(plain, kind)) return false
  return family === 4 || global.check(plain, kind)
}

const isLoopback = (address: string) => address === '::1' || /^127\./.test(address)

/** What is wrong with an address as typed, before anybody is asked who it is. */
export function urlFault(typed: string, reach: Reach): AddressFault | null {
  if (typed.length > LONGEST_URL || !URL.canParse(typed)) return 'malformed'
  const url = new URL(typed)
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'malformed'
  const host = hostOf(url)
  const isHere = host === 'localhost' || isLoopback(host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && reach.isDemo && isHere)) return 'not-https'
  return isIP(host) !== 0 && !isAllowedAddress(host, reach) ? 'forbidden' : null
}

const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '')

/**
 * Resolves a name for a connection and hands over only what may be spoken to: the very address that was judged is
 * connected to, so a name that answers otherwise a moment later changes nothing.
 * @throws (to its callback) ForbiddenAddress where one of the answers may not be spoken to
 */
export function guardedLookup(reach: Reach, ask: typeof resolve = resolve): LookupFunction {
  return (host, options, callback) => {
    ask(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '')
      const wrong = found.length === 0 || found.some(({ address }) => !isAllowedAddress(address, reach))
      if (wrong) return callback(new ForbiddenAddress(), '')
      if (options.all) return callback(null, found)
      const [first] = found
      return callback(null, first?.address ?? '', first?.family)
    })
  }
}

export class ForbiddenAddress extends Error {
  constructor() {
    super('the name stands for an address that is not spoken to')
  }
}

/** The same before anything is registered: typed well, and today it stands for what may be spoken to. */
export async function addressFault(typed: string, reach: Reach): Promise<AddressFault | null> {
  const fault = urlFault(typed, reach)
  if (fault) return fault
  return new Promise((done) => {
    // A name that does not resolve today may do so tomorrow; sending tells.
    guardedLookup(reach)(hostOf(new URL(typed)), { all: true }, (error) =>
      done(error instanceof ForbiddenAddress ? 'forbidden' : null),
    )
  })
}
