/** Work beside the steps that takes two signatures; both are given at the destination. */
export const SIGNED_BESIDE = ['correctIdentity', 'withdrawReceipt'] as const
export type SignedBeside = (typeof SIGNED_BESIDE)[number]

export function isSignedBeside(work: string): work is SignedBeside {
  return (SIGNED_BESIDE as readonly string[]).includes(work)
}
