import { z } from 'zod'
import { ruleOf } from '@/lib/domain/transfer/lifecycle'
import type { RefusalCode } from '@/lib/domain/transfer/refusal'
import { either } from '../either'
import { Countersign, storable, type StepInput } from '../step-input'
import * as steps from '../steps'
import type { SentStep } from '../steps'
import { asSent } from './api-body'
import { operation, type Operation } from './operation'
import { AwaitingAnswer, AwaitingSignature, SubmittedAnswer, TransferAnswer } from './transfer-answers'
import { STEP_SAMPLES } from './step-samples'
import { SAMPLE_REFERENCE, TransferParams } from './transfers'

/** The fields of every step a person sends (lifecycle §3 and §4), the case among them. */
const FIELDS = {
  submit: steps.Submit,
  requireSupplement: steps.RequireSupplement,
  supplement: steps.Supplement.extend({
    attachments: z
      .array(storable())
      .max(0, 'files-on-page')
      .optional()
      .describe('Empty: files are attached on the page of the case, no call takes them.'),
  }),
  refuse: steps.Refuse,
  park: steps.Park,
  unpark: steps.Unpark,
  accept: steps.Accept,
  sendContactLetter: steps.SendContactLetter,
  receiveContactLetter: steps.ReceiveContactLetter,
  draftTable: steps.DraftTable,
  returnDraft: steps.ReturnDraft,
  sealTable: steps.SealTable,
  receiveTable: steps.ReceiveTable,
  disputeTable: steps.DisputeTable,
  recordYears: steps.RecordYears,
  returnByOrigin: steps.ReturnByOrigin,
  resend: steps.Resend,
  withdraw: steps.Withdraw,
  terminate: steps.Terminate,
  closeWithoutReply: steps.CloseWithoutReply,
  prepareRemittance: steps.PrepareRemittance,
  rejectRemittance: steps.RejectRemittance,
  approveRemittance: steps.ApproveRemittance,
  cancelRemittance: steps.CancelRemittance,
  confirmRemitted: steps.ConfirmRemitted,
  reportReturned: steps.ReportReturned,
  recordReceipt: steps.RecordReceipt,
  matchReceipt: steps.MatchReceipt,
  unmatch: steps.Unmatch,
  payDifference: steps.PayDifference,
  returnExcess: steps.ReturnExcess,
  returnAll: steps.ReturnAll,
  credit: steps.Credit,
  advance: steps.Advance,
  orderPayOut: steps.OrderPayOut,
  confirmPaidOut: steps.ConfirmPaidOut,
  reportPayOutReturned: steps.ReportPayOutReturned,
} satisfies Record<SentStep, z.ZodType<StepInput>>

export const SENT_STEPS = Object.keys(FIELDS) as SentStep[]
const IN_ADDRESS = { reference: true } as const
const Signature = Countersign.omit(IN_ADDRESS).describe(
  'The second signature, by another person: what the first one said is carried out.',
)

/** What the body of a step may hold; the case stands in the address. */
function bodyOf(step: SentStep): z.ZodType {
  const fields = (FIELDS[step] as z.ZodObject).omit(IN_ADDRESS)
  return ruleOf(step).second === undefined ? asSent(fields) : either('countersign', Signature, asSent(fields))
}

const REFUSALS: readonly RefusalCode[] = [
  'not-found',
  'wrong-state',
  'wrong-side',
  'wrong-role',
  'own-work',
  'changed-meanwhile',
  'rules-not-met',
  'reason-required',
  'evidence-required',
  'money-under-way',
  'version-sealed',
]

const ASKED = 'Where the other side works in another deployment and may collide, it was asked first.'

/** A step as a call of its own: its fields are its own, its address and its answers are those of every step. */
function stepCall(step: SentStep): StepCall {
  const { side, by, second, secondWhen, recordable, applicant } = ruleOf(step)
  const about = [
    second === undefined
      ? ''
      : `✍ ${secondWhen === undefined ? 'Signed twice' : 'Signed twice where months overlap or are deemed'}: the first call answers 202, a second person (${second}) makes the same call with \`countersign\` and the version told there.`,
    recordable ? 'For an agency without a login it is recorded on its behalf, with `onBehalf.evidence`.' : '',
    applicant ? 'The applicant takes it too, without an account.' : '',
    step === 'submit' ? 'A draft has no reference: its id stands in that place.' : '',
    'A step that ends a clock after its due day needs `lateReason`.',
  ]
  return operation({
    id: step,
    method: 'POST',
    path: `/transfers/{reference}/steps/${step}`,
    tag: 'steps',
    access: 'staff',
    summary: `${step}: ${side} · ${by.join(', ')}`,
    about: about.filter((one) => one !== '').join(' '),
    params: TransferParams,
    body: bodyOf(step),
    sample: { params: { reference: SAMPLE_REFERENCE }, body: { version: 7, ...STEP_SAMPLES[step] } },
    answers: {
      200: {
        about: 'The step is taken: the case as it is now.',
        schema: step === 'submit' ? SubmittedAnswer : TransferAnswer,
      },
      202:
        second === undefined
          ? { about: ASKED, schema: AwaitingAnswer }
          : {
              about: `The first signature; nothing has moved. ${ASKED}`,
              schema: z.union([AwaitingSignature, AwaitingAnswer]),
            },
    },
    refusals: step === 'submit' ? [...REFUSALS, 'open-case'] : REFUSALS,
  })
}

type StepCall = Operation & { readonly access: 'staff'; readonly params: typeof TransferParams }

export const STEP_CALLS = Object.fromEntries(
  SENT_STEPS.map((step) => [step, stepCall(step)]),
) as unknown as Readonly<Record<SentStep, StepCall>>
