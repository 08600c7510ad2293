'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { no, ok, type Result } from '@/lib/domain/result'
import { ApplyCode, EmployerListForm, EmployerStart } from '@/lib/schemas/apply'
import type { SiteRefusal } from '@/lib/schemas/site-answers'
import { checkOneTimeCode, isGood, sendOneTimeCode } from '@/lib/web/one-time-codes'
import { employerCookie, employerSession, EMPLOYEES } from '@/lib/web/employees/session'
import { stepOfList } from '@/lib/web/employees/step'
import { publicAction } from '@/lib/web/public-action'
import { now } from '@/lib/env'

const toList = () => redirect(EMPLOYEES)

/** Keeps who applies and to where, and has a code sent unless this phone was proven already. */
export const saveEmployer = publicAction(
  {
    input: EmployerStart,
    run: async (common): Promise<Result<null, SiteRefusal>> => {
      const kept = await employerCookie.kept()
      const { phone } = common.contact
      const proof = kept?.common.contact.phone === phone && isGood(kept.proof, now()) ? kept.proof : undefined
      // A list that was read for another employer or place is none of this one.
      const isSame = kept !== null && JSON.stringify(kept.common) === JSON.stringify(common)
      const session = { id: isSame ? kept.id : randomUUID(), common, proof }
      if (proof) {
        await employerCookie.keep(session)
        return ok(null)
      }
      const sent = await sendOneTimeCode({ purpose: 'applicant', phone })
      if (!sent.ok) return sent
      await employerCookie.keep({ ...session, ticket: sent.value })
      return ok(null)
    },
  },
  { after: toList },
)

export const sendAgain = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const session = await employerSession()
      const { phone } = session.common.contact
      const sent = await sendOneTimeCode({ purpose: 'applicant', phone })
      const code = sent.ok ? undefined : { code: sent.refusal.code }
      const ticket = sent.ok ? sent.value : session.ticket
      await employerCookie.keep({ ...session, ticket, refused: code })
      return ok(null)
    },
  },
  { after: toList },
)

export const typeCode = publicAction(
  {
    input: ApplyCode,
    run: async ({ oneTimeCode }): Promise<Result<null, SiteRefusal>> => {
      const session = await employerSession()
      if (!session.ticket) return no({ code: 'code-used-up' })
      const proven = await checkOneTimeCode(session.ticket, oneTimeCode)
      if (!proven.ok) return proven
      const { id, common } = session
      await employerCookie.keep({ id, common, proof: proven.value })
      return ok(null)
    },
  },
  { after: toList, atField: { 'code-wrong': { path: 'oneTimeCode', code: 'code-wrong' } } },
)

/** One step of the list; what is shown of it goes to the page as JSON. */
export const workOnList = publicAction(
  { input: EmployerListForm, run: stepOfList },
  { after: (view) => JSON.stringify(view) },
)

/** Nothing of it stays on this device. */
export const clear = publicAction(
  {
    input: z.object({}),
    run: async () => {
      await employerCookie.forget()
      return ok(null)
    },
  },
  { after: () => redirect('/apply') },
)
