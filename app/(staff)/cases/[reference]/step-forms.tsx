import type { Route } from 'next'
import type { ComponentType } from 'react'
import { isFormStep, stepFolder, type FormStep } from '@/lib/domain/transfer/form-steps'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { stepLabel } from '@/lib/i18n/format/step-label'
import type { StepView } from '@/lib/queries/step-view'
import { ButtonLink } from '@/components/ui/button'
import { currentLocale, words } from '@/lib/web/locale'
import { AcceptForm } from './accept/form'
import { AdvanceForm } from './advance/form'
import { ApproveRemittanceForm } from './approve-remittance/form'
import { CancelRemittanceForm } from './cancel-remittance/form'
import { CloseWithoutReplyForm } from './close-without-reply/form'
import { ConfirmPaidOutForm } from './confirm-paid-out/form'
import { ConfirmRemittedForm } from './confirm-remitted/form'
import { CreditForm } from './credit/form'
import { DisputeTableForm } from './dispute-table/form'
import { DraftTableForm } from './draft-table/form'
import { MatchReceiptForm } from './match-receipt/form'
import { OrderPayOutForm } from './order-pay-out/form'
import { ParkForm } from './park/form'
import { PayDifferenceForm } from './pay-difference/form'
import { PrepareRemittanceForm } from './prepare-remittance/form'
import { ReceiveContactLetterForm } from './receive-contact-letter/form'
import { ReceiveTableForm } from './receive-table/form'
import { RecordReceiptForm } from './record-receipt/form'
import { RecordYearsForm } from './record-years/form'
import { RefuseForm } from './refuse/form'
import { RejectRemittanceForm } from './reject-remittance/form'
import { ReportPayOutReturnedForm } from './report-pay-out-returned/form'
import { ReportReturnedForm } from './report-returned/form'
import { RequireSupplementForm } from './require-supplement/form'
import { ResendForm } from './resend/form'
import { ReturnAllForm } from './return-all/form'
import { ReturnByOriginForm } from './return-by-origin/form'
import { ReturnDraftForm } from './return-draft/form'
import { ReturnExcessForm } from './return-excess/form'
import { SealTableForm } from './seal-table/form'
import { SendContactLetterForm } from './send-contact-letter/form'
import type { StepFormProps } from './step-frame'
import { SupplementForm } from './supplement/form'
import { TerminateForm } from './terminate/form'
import { UnmatchForm } from './unmatch/form'
import { UnparkForm } from './unpark/form'
import { WithdrawForm } from './withdraw/form'

const FORMS: Record<FormStep, ComponentType<StepFormProps>> = {
  accept: AcceptForm,
  advance: AdvanceForm,
  approveRemittance: ApproveRemittanceForm,
  cancelRemittance: CancelRemittanceForm,
  closeWithoutReply: CloseWithoutReplyForm,
  confirmPaidOut: ConfirmPaidOutForm,
  confirmRemitted: ConfirmRemittedForm,
  credit: CreditForm,
  disputeTable: DisputeTableForm,
  draftTable: DraftTableForm,
  matchReceipt: MatchReceiptForm,
  orderPayOut: OrderPayOutForm,
  park: ParkForm,
  payDifference: PayDifferenceForm,
  prepareRemittance: PrepareRemittanceForm,
  receiveContactLetter: ReceiveContactLetterForm,
  receiveTable: ReceiveTableForm,
  recordReceipt: RecordReceiptForm,
  recordYears: RecordYearsForm,
  refuse: RefuseForm,
  rejectRemittance: RejectRemittanceForm,
  reportPayOutReturned: ReportPayOutReturnedForm,
  reportReturned: ReportReturnedForm,
  requireSupplement: RequireSupplementForm,
  resend: ResendForm,
  returnAll: ReturnAllForm,
  returnByOrigin: ReturnByOriginForm,
  returnDraft: ReturnDraftForm,
  returnExcess: ReturnExcessForm,
  sealTable: SealTableForm,
  sendContactLetter: SendContactLetterForm,
  supplement: SupplementForm,
  terminate: TerminateForm,
  unmatch: UnmatchForm,
  unpark: UnparkForm,
  withdraw: WithdrawForm,
}

/** Too much to fill in for the due card: there they are a way to their own page. */
const NEEDS_ROOM: readonly FormStep[] = ['disputeTable', 'orderPayOut', 'returnByOrigin', 'terminate']

type Props = Pick<StepFormProps, 'compact' | 'back'> & {
  readonly step: Step
  readonly view: StepView
  readonly placement: 'due' | 'page'
}

/**
 * The form of any step, for the due card, a row of a list or a page. Nothing for a step that is not open to the person, which
 * says so itself, nor for steps taken elsewhere (submission, completion).
 */
export async function StepForm({ step, view, placement, ...listed }: Props) {
  if (!isFormStep(step) || view.obstacle !== null) return null
  if (placement === 'due' && needsRoom(step, view)) {
    const { stepPages } = await words()
    return (
      <ButtonLink
        variant="primary"
        size={listed.compact ? 'small' : 'big'}
        href={`/cases/${view.reference}/${stepFolder(step)}` as Route}
      >
        {stepPages.toPage(stepLabel(view, await currentLocale()))}
      </ButtonLink>
    )
  }
  const Form = FORMS[step]
  return <Form view={view} placement={placement} {...listed} />
}

/** A second signature has nothing to fill in, and a table the registry fills needs one button. */
function needsRoom(step: FormStep, { signing, prefill }: StepView): boolean {
  if (signing?.part === 'second') return false
  return NEEDS_ROOM.includes(step) || (step === 'draftTable' && prefill.table?.source === 'paper')
}
