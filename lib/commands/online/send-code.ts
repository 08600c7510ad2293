import type { Db, Tx } from '@/lib/db/client'
import { findCaseByKey } from '@/lib/db/case-by-key'
import { vault } from '@/lib/db/keys'
import { makeCode, type NewCode } from '@/lib/db/one-time-codes'
import { registeredPhone } from '@/lib/db/persons'
import { dialled } from '@/lib/domain/identity/phone'
import { no, ok } from '@/lib/domain/result'
import type { CaseParty } from '@/lib/domain/site/status-acts'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import { SITE_REQUESTS, type SiteRequest } from '@/lib/schemas/site-requests'
import { command } from '../command'

const leaveCode = command(SITE_REQUESTS.sendCode, async ({ tx, at }, asked) =>
  ok(await makeCode(tx, await wanted(tx, asked), at)),
)

/**
 * Sends a one-time code. Nothing in the answer, nor in the work behind it, tells whether the register knows the
 * person, or whether there is such a case and a phone to send it to. Refusal: `too-many`.
 */
export async function sendCode(
  body: SiteRequest<'sendCode'>,
  at: Date,
  database: Db,
): Promise<SiteAnswer<'sendCode'>> {
  const left = await leaveCode({ kind: 'system' }, body, at, database)
  if (!left.ok) return left
  return left.value === null ? no({ code: 'too-many' }) : ok({ ticket: left.value })
}

async function wanted(tx: Tx, asked: SiteRequest<'sendCode'>): Promise<NewCode> {
  switch (asked.purpose) {
    case 'person': {
      const { name, idType, idNumber } = asked.person
      const phone = dialled(asked.phone)
      return {
        purpose: 'person',
        // With the number: nobody can hold up the person's own codes by sending some to a phone of theirs.
        subject: `${idNumber}/${phone}`,
        to: { phone, proves: { kind: 'person', name, idType, idNumber, phone } },
      }
    }
    case 'applicant': {
      const phone = dialled(asked.phone)
      return { purpose: 'applicant', subject: phone, to: { phone, proves: { kind: 'applicant', phone } } }
    }
    case 'case': {
      const { caseKey, to } = asked
      const row = await findCaseByKey(tx, caseKey)
      const phone = row && phoneOf(row, to)
      return {
        purpose: 'case',
        subject: `${caseKey}/${to}`,
        to:
          row && phone
            ? {
                phone: dialled(phone),
                proves: { kind: 'case', transferId: row.id, as: to, phone: dialled(phone) },
              }
            : null,
      }
    }
  }
}

type CaseRow = NonNullable<Awaited<ReturnType<typeof findCaseByKey>>>

/** The registered number counts; one that was only typed on the application, where the register has none. */
function phoneOf(row: CaseRow, to: CaseParty): string | null {
  const open = (column: string, sealed: string | null) =>
    sealed === null ? null : vault().open(column, sealed)
  return to === 'applicant'
    ? open('Transfer.applicantPhone', row.applicantPhoneSealed)
    : (registeredPhone(row.person) ?? open('Transfer.personPhone', row.personPhoneSealed))
}
