import { z } from 'zod'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { no, ok } from '@/lib/domain/result'
import { newQueryCode, newReference, queryCodeIndex, sha256 } from '@/lib/db/cases'
import { fromDay } from '@/lib/db/days'
import { vault } from '@/lib/db/keys'
import { openCaseOf } from '@/lib/db/open-case'
import { Intake } from '@/lib/schemas/intake'
import { day, text } from '@/lib/schemas/step-input'
import { maskAccount } from '@/lib/domain/identity/mask'
import { command } from './command'
import { writeDraft } from './draft-writing'
import { followStep, takenOf } from './take-step'

const IncomingLetter = z.object({
  intake: Intake,
  letter: z.object({
    number: text(60),
    issuedOn: day(),
    arrivedOn: day(),
    accountName: text(100),
    bankName: text(100),
    bankBranch: text(100),
    accountNumber: z
      .string({ error: 'required' })
      .trim()
      .min(1, 'required')
      .regex(/^\d{8,32}$/, 'account'),
  }),
})

/**
 * A contact letter that came by post from a destination without a login begins the case here, at the origin,
 * with the bank data the letter names: that is whom the origin will pay.
 */
export const registerIncomingLetter = command(IncomingLetter, async (ctx, input) => {
  const { letter } = input
  if (letter.arrivedOn > dayOf(ctx.at)) return no({ code: 'evidence-required', detail: 'future-day' })
  const draft = await writeDraft(ctx, { ...input.intake, lodgedAt: 'origin', mode: 'letter' }, true)
  if (!draft.ok) return draft
  const file = draft.value
  if (file.facts.destinationConnection !== 'none' || file.row.lodgedAt !== 'origin')
    return no({ code: 'wrong-side', detail: 'origin' })
  const open = await openCaseOf(ctx.tx, file.row)
  if (open) return no({ code: 'open-case', ...(open.reference ? { reference: open.reference } : {}) })
  const reference = await newReference(
    ctx.tx,
    file.row.destinationAreaCode,
    Number(dayOf(ctx.at).slice(0, 4)),
  )
  const { code, sealed } = newQueryCode()
  const payee = {
    accountName: letter.accountName,
    bankName: letter.bankName,
    bankBranch: letter.bankBranch,
    accountLast4: (maskAccount(letter.accountNumber, 'staff') ?? '').slice(-4),
    unionBankNo: null,
  }
  const content = {
    number: letter.number,
    from: { agency: file.row.destinationAgency.name, areaCode: file.row.destinationAreaCode },
    person: { name: file.row.person.name, idMasked: file.row.person.idMasked },
    payee,
    issuedOn: letter.issuedOn,
  }
  await ctx.tx.contactLetter.create({
    data: {
      transferId: file.row.id,
      number: `${file.row.destinationAreaCode}/${letter.number}`,
      version: 1,
      issuedAt: fromDay(letter.issuedOn),
      content,
      payeeAccountSealed: vault().seal('Agency.payeeAccount', letter.accountNumber),
      sha256: sha256(content),
      channel: 'incoming',
      deliveredOn: fromDay(letter.arrivedOn),
    },
  })
  const registered = await followStep(ctx, 'registerIncomingLetter', file, {
    set: {
      reference,
      queryCodeSealed: sealed,
      queryCodeIndex: queryCodeIndex(reference, code),
      submittedAt: ctx.at,
    },
    detail: { letter: letter.number, arrivedOn: letter.arrivedOn },
  })
  return registered.ok ? ok(takenOf(registered.value)) : registered
})
