import type { Route } from 'next'
import type { ComponentType } from 'react'
import { ButtonLink } from '@/components/ui/button'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import { stepFolder } from '@/lib/domain/transfer/form-steps'
import type { Locale } from '@/lib/i18n/locale'
import { stepLabel } from '@/lib/i18n/format/step-label'
import type { StepView } from '@/lib/queries/step-view'
import { AdvanceForm } from '../cases/[reference]/advance/form'
import { ApproveRemittanceForm } from '../cases/[reference]/approve-remittance/form'
import { CancelRemittanceForm } from '../cases/[reference]/cancel-remittance/form'
import { ConfirmPaidOutForm } from '../cases/[reference]/confirm-paid-out/form'
import { ConfirmRemittedForm } from '../cases/[reference]/confirm-remitted/form'
import { CreditForm } from '../cases/[reference]/credit/form'
import { MatchReceiptForm } from '../cases/[reference]/match-receipt/form'
import { PayDifferenceForm } from '../cases/[reference]/pay-difference/form'
import { PrepareRemittanceForm } from '../cases/[reference]/prepare-remittance/form'
import { RecordReceiptForm } from '../cases/[reference]/record-receipt/form'
import { RejectRemittanceForm } from '../cases/[reference]/reject-remittance/form'
import { ReportPayOutReturnedForm } from '../cases/[reference]/report-pay-out-returned/form'
import { ReportReturnedForm } from '../cases/[reference]/report-returned/form'
import { ReturnAllForm } from '../cases/[reference]/return-all/form'
import { ReturnExcessForm } from '../cases/[reference]/return-excess/form'
import type { StepFormProps } from '../cases/[reference]/step-frame'
import { UnmatchForm } from '../cases/[reference]/unmatch/form'

/** Steps taken in the row itself. A pay-out asks for a whole bank account: that has a page of its own. */
const FORMS: Record<Exclude<FundsStep, 'orderPayOut'>, ComponentType<StepFormProps>> = {
  prepareRemittance: PrepareRemittanceForm,
  rejectRemittance: RejectRemittanceForm,
  approveRemittance: ApproveRemittanceForm,
  cancelRemittance: CancelRemittanceForm,
  confirmRemitted: ConfirmRemittedForm,
  reportReturned: ReportReturnedForm,
  recordReceipt: RecordReceiptForm,
  matchReceipt: MatchReceiptForm,
  unmatch: UnmatchForm,
  payDifference: PayDifferenceForm,
  returnExcess: ReturnExcessForm,
  returnAll: ReturnAllForm,
  credit: CreditForm,
  advance: AdvanceForm,
  confirmPaidOut: ConfirmPaidOutForm,
  reportPayOutReturned: ReportPayOutReturnedForm,
}

type MoneyFormProps = {
  readonly step: FundsStep
  readonly view: StepView
  readonly back: string
  readonly locale: Locale
}

/** The one step of a row, taken where it stands and back to the list. */
export function MoneyForm({ step, view, back, locale }: MoneyFormProps) {
  if (step === 'orderPayOut')
    return (
      <ButtonLink variant="primary" size="small" href={stepHref(view.reference, step)}>
        {stepLabel(view, locale)}
      </ButtonLink>
    )
  const Form = FORMS[step]
  return <Form view={view} compact back={back} />
}

export function stepHref(reference: string, step: FundsStep): Route {
  return `/cases/${reference}/${stepFolder(step)}` as Route
}

const ONE_CLICK: readonly FundsStep[] = [
  'prepareRemittance',
  'approveRemittance',
  'matchReceipt',
  'credit',
  'orderPayOut',
]

/** Whether a step is one button, so that it stands at the end of the row; entries need a line of their own. */
export function isOneClick(step: FundsStep, view: StepView): boolean {
  if (view.wouldBeLate !== null || view.onBehalfOf !== null) return false
  return view.signing?.part === 'second' ? view.signed.length === 0 : ONE_CLICK.includes(step)
}
