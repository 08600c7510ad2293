/** Why a certificate is issued again; the one before then stands no longer. */
export const REISSUE_REASONS = ['lost', 'damaged', 'expired', 'changed', 'other'] as const
export type ReissueReason = (typeof REISSUE_REASONS)[number]

/** Note of one the person asked for online, where no reason of the list is known. */
export const ASKED_ONLINE = '网上申领'

/** Why none can be issued for an enrolment (c.6: arrears are told of, they never stand in the way). */
export type CertificateObstacle = 'ended' | 'frozen' | 'deceased'

/** A certificate tells of an enrolment that can be carried on: in force or suspended. */
export function obstacleToCertificate(facts: {
  readonly status: string
  readonly retired: boolean
  readonly deceased: boolean
  /** Two records of the person are being put together, or one apart. */
  readonly frozen: boolean
}): CertificateObstacle | null {
  if (facts.deceased) return 'deceased'
  if (facts.frozen) return 'frozen'
  return facts.retired || !['active', 'suspended'].includes(facts.status) ? 'ended' : null
}
