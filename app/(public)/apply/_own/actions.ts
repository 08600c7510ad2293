'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { no, ok, type Result } from '@/lib/domain/result'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import { ApplyCode, OwnPerson, WantedCertificate } from '@/lib/schemas/apply'
import { checkOneTimeCode, sendOneTimeCode } from '@/lib/web/one-time-codes'
import { findCodes, issueOwn, lookForFile } from '@/lib/web/apply/own-errands'
import { errandPath, OWN_ERRANDS, ownCookie, ownSession, type OwnErrand } from '@/lib/web/apply/own-session'
import { publicAction } from '@/lib/web/public-action'

const Errand = z.object({ errand: z.enum(OWN_ERRANDS) })
const toPage = (errand: OwnErrand) => redirect(errandPath(errand))

/** Who wants to know, and a code to the phone: sent alike whether the register knows them or not. */
export const savePerson = publicAction(
  {
    input: Errand.extend(OwnPerson.shape),
    run: async ({ errand, person, phone }): Promise<Result<OwnErrand, OnlineRefused>> => {
      const { idType, idNumber, name } = person
      const sent = await sendOneTimeCode({ purpose: 'person', person: { idType, idNumber, name }, phone })
      if (!sent.ok) return no({ code: sent.refusal.code })
      await ownCookie.keep({ errand, person: { idType, idNumber, name }, phone, ticket: sent.value })
      return ok(errand)
    },
  },
  { after: toPage },
)

export const sendAgain = publicAction(
  {
    input: z.object({}),
    run: async (): Promise<Result<OwnErrand, OnlineRefused>> => {
      const session = await ownSession('recover')
      const { person, phone, errand } = session
      const sent = await sendOneTimeCode({ purpose: 'person', person, phone })
      const refused = sent.ok ? undefined : { code: sent.refusal.code }
      await ownCookie.keep({ ...session, ticket: sent.ok ? sent.value : session.ticket, refused })
      return ok(errand)
    },
  },
  { after: toPage },
)

/** Proves the phone; lost codes are looked for at once, for nothing else has to be said. */
export const typeCode = publicAction(
  {
    input: ApplyCode,
    run: async ({ oneTimeCode }): Promise<Result<OwnErrand, OnlineRefused>> => {
      const session = await ownSession('recover')
      if (!session.ticket) return no({ code: 'code-used-up' })
      const proven = await checkOneTimeCode(session.ticket, oneTimeCode)
      if (!proven.ok) return no({ code: proven.refusal.code })
      const known = { ...session, ticket: undefined, proofOver: undefined, proof: proven.value }
      await ownCookie.keep(known)
      if (session.errand === 'recover') {
        const found = await findCodes(known)
        if (!found.ok) await ownCookie.keep({ ...known, refused: found.refusal })
      }
      return ok(session.errand)
    },
  },
  { after: toPage, atField: { 'code-wrong': { path: 'oneTimeCode', code: 'code-wrong' } } },
)

/** For whoever was proven on the other page already, or got no answer before. */
export const recover = publicAction(
  { input: z.object({}), run: async () => findCodes(await ownSession('recover')) },
  { after: () => redirect(errandPath('recover')) },
)

export const askCertificate = publicAction(
  {
    input: WantedCertificate,
    run: async ({ area }) => issueOwn(await ownSession('certificate'), area),
  },
  { after: () => redirect(errandPath('certificate')) },
)

export const lookForCertificate = publicAction(
  { input: z.object({}), run: async () => lookForFile(await ownSession('certificate')) },
  { after: () => redirect(errandPath('certificate')) },
)

/** Another place: the one that was issued stays issued. */
export const another = publicAction(
  {
    input: z.object({}),
    run: async () => {
      const session = await ownSession('certificate')
      await ownCookie.keep({ ...session, certificate: undefined })
      return ok(null)
    },
  },
  { after: () => redirect(errandPath('certificate')) },
)

/** Nothing of it stays on this device. */
export const clearOwn = publicAction(
  {
    input: Errand,
    run: async ({ errand }) => {
      await ownCookie.forget()
      return ok(errand)
    },
  },
  { after: toPage },
)
