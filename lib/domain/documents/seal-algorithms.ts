/** The algorithms a seal may use; the name stands in its row. */
export const SEAL_ALGORITHMS = ['ecdsa-p256-sha256', 'rsa-sha256', 'sm2-sm3'] as const
export type SealAlgorithm = (typeof SEAL_ALGORITHMS)[number]

/** A seal that can sign: what the certificate says, and the key to it (PKCS#8, DER). */
export type Seal = {
  readonly algorithm: SealAlgorithm
  readonly certificatePem: string
  readonly privateKey: Uint8Array
}

/** A seal that was just made or brought in. */
export type NewSeal = Seal & {
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly fingerprint: string
  readonly validFrom: Date
  readonly validTo: Date
}
