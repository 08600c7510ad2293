import 'server-only'
import { redirect } from 'next/navigation'
import type { EmployeeList } from '@/lib/schemas/employees'
import type { ProofHeld, SentCode } from '../one-time-codes'
import { siteCookie } from '../site-cookie'

/** An employer at work in this browser: what is said once for all, and what was proven. The list is not in it. */
export type EmployerSession = {
  /** Made with the session: lists are sealed for it, and sent again they lodge nothing twice. */
  readonly id: string
  readonly common: EmployeeList
  readonly ticket?: SentCode | undefined
  readonly proof?: ProofHeld | undefined
  /** The proof ran out under way. */
  readonly proofOver?: true | undefined
  readonly refused?: { readonly code: string } | undefined
}

export const EMPLOYEES = '/apply/employees'

export const employerCookie = siteCookie<EmployerSession>('jiexu-employer', {
  path: EMPLOYEES,
  seconds: 2 * 60 * 60,
})

/** For an action: the session it belongs to, or the way back to the beginning. */
export async function employerSession(): Promise<EmployerSession> {
  const session = await employerCookie.kept()
  if (!session) redirect(`${EMPLOYEES}?gone=1`)
  return session
}
