import { z } from 'zod'
import {
  BANK_RETURN_REASONS,
  RETURN_REASONS,
  SUPPLEMENT_CODES,
  TERMINATION_REASONS,
} from '@/lib/domain/transfer/closed-lists'
import { PAY_OUT_PROOFS, PAYEE_KINDS } from '@/lib/domain/persons/pay-out'
import { typedFaults } from '@/lib/domain/documents/typed-table'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import {
  accountNumber,
  amountFen,
  amountFromZero,
  day,
  evidenceText,
  flag,
  month,
  noteText,
  optionalAmount,
  optionalDay,
  optionalNote,
  optionalText,
  rateBp,
  StepInput,
  storable,
  text,
  ticked,
  unknownAmount,
} from './step-input'
import { RuleAnswerInput } from './rule-answer'

// ---------- relationship ----------

export const Submit = StepInput
export const RequireSupplement = StepInput.extend({
  items: z
    .array(
      z
        .object({ code: z.enum(SUPPLEMENT_CODES, { error: 'choice' }), note: optionalNote(300) })
        // 其他 alone tells the applicant nothing to bring.
        .refine(({ code, note }) => code !== 'other' || note !== undefined, {
          error: 'required',
          path: ['note'],
        }),
      { error: 'required' },
    )
    .min(1, 'required'),
})
export const Supplement = StepInput.extend({
  answers: z.array(z.object({ code: z.enum(SUPPLEMENT_CODES), answer: noteText(300) })).default([]),
  attachments: z.array(storable()).default([]),
})
export const Park = StepInput.extend({ consent: ticked('consent') })
export const Unpark = StepInput
/** On the form of a refusal a question may stay open: one without an answer is left out. */
const FoundAnswers = z
  .array(
    z
      .object({
        rule: storable().min(1),
        answer: z.preprocess(
          (value) => (value === '' ? undefined : value),
          z.enum(['met', 'notMet'], { error: 'choice' }).optional(),
        ),
        reason: optionalNote(300),
      })
      .refine(({ answer, reason }) => answer === undefined || reason !== undefined, {
        error: 'required',
        path: ['reason'],
      }),
  )
  .transform((answers) =>
    answers.flatMap(({ rule, answer, reason }) => (answer && reason ? [{ rule, answer, reason }] : [])),
  )
  .optional()
export const Refuse = StepInput.extend({ note: optionalNote(500), answers: FoundAnswers })
export const Accept = StepInput.extend({ answers: z.array(RuleAnswerInput).default([]) })
export const SendContactLetter = StepInput.extend({ trackingNo: optionalText(60) })
export const ReceiveContactLetter = StepInput.extend({
  deliveredOn: optionalDay(),
  /** 签收人, where it was not the clerk who records it. */
  receivedBy: optionalText(60),
})

export const TableLine = z.object({
  areaCode: z.string().regex(/^\d{6}$/, 'area'),
  year: z.coerce.number().int().min(1990).max(2100),
  fromMonth: month(),
  toMonth: month(),
  months: z.coerce.number().int().min(0).max(12),
  kind: z.enum(['actual', 'deemed']).default('actual'),
  baseFen: amountFromZero(),
  employerRateBp: rateBp(),
  personalRateBp: rateBp(),
  creditedFen: amountFromZero(),
  creditedPersonalFen: amountFromZero(),
  interestFen: unknownAmount(),
  closingFen: unknownAmount(),
  remark: optionalNote(200),
})
/** What may be changed against the registry's prefill; without it the registry is taken as it is. */
export const TableInput = z
  .object({
    lines: z.array(TableLine).min(1, 'required').optional(),
    balance: optionalAmount(),
    transfer: optionalAmount(),
    remark: optionalNote(500),
  })
  .superRefine((table, context) => {
    for (const { code, line, field } of typedFaults(table))
      context.addIssue({
        code: 'custom',
        message: code,
        path: line === null ? [field] : ['lines', line, field],
      })
  })
export const DraftTable = StepInput.extend({ table: TableInput.optional() })
export const ReturnDraft = StepInput.extend({ note: noteText(500) })
/** The number printed on a table that came on paper, where it bears one; what is sealed here gets its own. */
export const SealTable = StepInput.extend({ tableNumber: optionalText(60) })
export const ReceiveTable = StepInput.extend({ receivedOn: optionalDay() })
export const DisputeItem = z.object({ path: text(100), expected: noteText(200), note: optionalNote(300) })
export const DisputeTable = StepInput.extend({
  items: z.array(DisputeItem, { error: 'required' }).min(1, 'required'),
})
export const RecordYears = StepInput
export const ReturnByOrigin = StepInput.extend({
  reason: z.enum(RETURN_REASONS, { error: 'choice' }),
  differences: z
    .array(z.object({ field: text(100), ours: noteText(200), theirs: noteText(200) }))
    .default([]),
  note: optionalNote(500),
})
/** An agency's bank data where they are typed from its own paper. */
export const TypedPayee = z.object({
  accountName: text(100),
  bankName: text(100),
  bankBranch: text(100),
  accountNumber: accountNumber(),
})
/** A contact letter that came by post, with the account it names. */
export const ArrivedLetter = TypedPayee.extend({ number: text(60), issuedOn: day(), arrivedOn: day() })
export const Resend = StepInput.extend({
  trackingNo: optionalText(60),
  note: optionalNote(500),
  letter: ArrivedLetter.optional(),
})
export const Withdraw = StepInput.extend({ note: optionalNote(500) })
export const Terminate = StepInput.extend({
  reason: z.enum(TERMINATION_REASONS, { error: 'choice' }),
  evidence: evidenceText(500),
  /** Kept with the person where the reason is a death. */
  diedOn: optionalDay(),
})
export const CloseWithoutReply = StepInput.extend({ note: noteText(500) })

// ---------- funds ----------

const BankPaper = { bankReference: text(60), paidOn: day() }
export const PrepareRemittance = StepInput
export const RejectRemittance = StepInput.extend({ note: noteText(500) })
export const ApproveRemittance = StepInput
export const CancelRemittance = StepInput.extend({
  note: noteText(500),
  /** The bank has confirmed that it has not paid and will not: asked once the order is in a payment file. */
  unpaid: flag().transform((isSo) => isSo || undefined),
})
export const ConfirmRemitted = StepInput.extend(BankPaper)
export const ReportReturned = StepInput.extend({
  reason: z.enum(BANK_RETURN_REASONS, { error: 'choice' }),
  returnedOn: day(),
})
export const RecordReceipt = StepInput.extend({
  amountFen: amountFen(),
  receivedOn: day(),
  bankReference: text(60),
})
export const MatchReceipt = StepInput
export const Unmatch = StepInput.extend({ note: noteText(500) })
export const PayDifference = StepInput.extend(BankPaper)
const MoneyBack = { ...BankPaper, payee: TypedPayee.optional() }
export const ReturnExcess = StepInput.extend(MoneyBack)
/** Nothing is left to be done for the case then but to terminate it: for which reason, its two signers say now. */
export const ReturnAll = StepInput.extend({
  ...MoneyBack,
  reason: z.enum(TERMINATION_REASONS, { error: 'choice' }),
})
export const Credit = StepInput
export const Advance = StepInput
export const OrderPayOut = StepInput.extend({
  account: z.object({
    accountName: text(100),
    bankName: text(100),
    accountNumber: accountNumber(),
  }),
  application: noteText(300),
  payeeKind: z.enum(PAYEE_KINDS, { error: 'choice' }).default('self'),
  /** Proofs that were seen; which ones are needed depends on who is paid (X23). */
  proofs: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.enum(PAY_OUT_PROOFS, { error: 'choice' })).default([]),
  ),
  /** As on the death certificate, where heirs are paid; kept with the person. */
  diedOn: optionalDay(),
})
export const ConfirmPaidOut = StepInput.extend(BankPaper)
export const ReportPayOutReturned = StepInput.extend({
  reason: z.enum(BANK_RETURN_REASONS, { error: 'choice' }),
  returnedOn: day(),
})

/** Steps a person sends; the system's own and the creation of a case from an incoming letter are not among them. */
export type SentStep = Exclude<Step, 'complete' | 'registerIncomingLetter'>
