import 'server-only'
import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/**
 * Argon2id (the library's default kind) with 46 MiB and two passes: above OWASP's least (46 MiB, one pass),
 * about 25 ms on one core of a small server.
 */
const COST = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const

/** The same characters may reach us composed or not, depending on the keyboard. */
const plain = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(plain(password), COST)
}

let decoy: Promise<string> | undefined

/**
 * Whether a password is the one behind a hash. Without a hash (nobody has this login) the same work is done
 * for nothing, so that time does not tell which logins exist.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('base64'))
  const matches = await verify(stored ?? (await decoy), plain(password))
  return stored !== null && matches
}

/** No characters that look alike when read out or copied from a slip. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be replaced at the first sign-in: 79 bits, in groups that can be read out. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)])
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
}
