const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const REMAINDERS = '10X98765432'

/** Check character of the first 17 digits of a citizen number: ISO 7064 MOD 11-2 as in GB 11643-1999. */
export function mod11Check(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return REMAINDERS.charAt(sum % 11)
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Check character of the first 17 characters of a unified social credit code (GB 32100-2015): weights are
 * powers of 3 modulo 31. Null where a character is outside the alphabet, which has no I, O, Z, S or V.
 */
export function mod31Check(first17: string): string | null {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    const value = CREDIT_ALPHABET.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31)
}
