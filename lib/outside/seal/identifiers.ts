import { Null } from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import type { Sealer } from './sealer'

/** Identifiers of RFC 5652 (CMS) and RFC 5035 (signing certificate). */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const parameters = ({ nullParameters }: Sealer) => (nullParameters ? { algorithmParams: new Null() } : {})

/** How a signature of this sealer announces itself. */
export function algorithmOf(sealer: Sealer): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: sealer.signatureOids[0], ...parameters(sealer) })
}

export function digestAlgorithmOf(sealer: Sealer): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: sealer.digestOid })
}
