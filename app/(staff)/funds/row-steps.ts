import type { Route } from 'next'
import type { FundsStep } from '@/lib/domain/transfer/funds'
import { stepFolder } from '@/lib/domain/transfer/form-steps'
import type { StepView } from '@/lib/queries/step-view'

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
