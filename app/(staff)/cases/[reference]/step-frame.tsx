'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useMemo, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { fieldLabel } from '@/lib/i18n/format/field-errors'
import { refusalText, type RefusalText } from '@/lib/i18n/format/refusals'
import { stepLabel } from '@/lib/i18n/format/step-label'
import type { StepView } from '@/lib/queries/step-view'
import type { FormAction } from '@/lib/web/form-action'
import { IDLE, typed, type FormState } from '@/lib/web/form-state'
import { lateClockOf } from '@/lib/web/late-clock'
import { complaintsOf } from './step-complaints'
import { BehalfFields, LateFields, SigningNote } from './step-extras'

/** What every form of a step takes; see components/transfer/step-view.ts. */
export type StepFormProps = {
  readonly view: StepView
  readonly placement?: 'due' | 'page'
  /** In a row of a list: entries side by side, one small button. */
  readonly compact?: boolean
  /** Page to return to instead of the case. */
  readonly back?: string
}

/** How a form's entries get their name, label, complaint and what was typed before. */
export type Entries = {
  readonly view: StepView
  readonly state: FormState
  readonly field: (name: string, start?: string) => FieldWiring
}
type FieldWiring = {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly error: string | undefined
  readonly defaultValue: string
}

type StepFrameProps = StepFormProps & {
  readonly action: FormAction
  readonly label?: string
  readonly variant?: ButtonVariant
  /** Labels of entries the general list does not know or says otherwise; keep their identity. */
  readonly labels?: Readonly<Record<string, string>>
  /** The step's own day; without one a step recorded for the other side asks for the day it happened. */
  readonly dayField?: string
  /** Says a refusal better than the general words; null leaves it to them. */
  readonly explain?: (refusal: Refusal) => RefusalText | null
  readonly children?: (entries: Entries) => ReactNode
}

const NO_LABELS: Readonly<Record<string, string>> = {}

/**
 * The form of a step: hidden what the person saw, then its entries, what is asked of late and recorded steps,
 * and one button that says what it does. The second signature sees what the first one said and adds nothing.
 */
export function StepFrame(props: StepFrameProps) {
  const { view, action, placement = 'page', compact = false, back, labels = NO_LABELS, children } = props
  const { dayField = 'onBehalf.happenedOn', variant = 'primary' } = props
  const [state, send] = useActionState(action, IDLE)
  const locale = useLocale()
  const complaints = useMemo(
    () => complaintsOf(state, { locale, labels, dayField }),
    [state, locale, labels, dayField],
  )
  const prefix = compact ? `${view.step}.${view.reference}` : view.step
  const summary = useMemo(
    () => complaints.map(({ path, text }) => ({ field: `${prefix}.${path}`, text })),
    [complaints, prefix],
  )
  const entries: Entries = {
    view,
    state,
    field: (name, start = '') => ({
      name,
      id: `${prefix}.${name}`,
      label: labels[name] ?? fieldLabel(name, locale),
      error: complaints.find((one) => one.path === name)?.text,
      defaultValue: typed(state, name, start),
    }),
  }
  const isSecond = view.signing?.part === 'second'
  const lateClock = view.wouldBeLate ?? lateClockOf(state)
  const isBeside = compact || placement === 'due'
  const says = complaints.length === 0
  return (
    <form
      action={send}
      // The browser's own bubbles speak its language, not the reader's.
      noValidate
      // React empties a form once its action has answered; what was typed stays until the step is taken.
      onReset={(event) => event.preventDefault()}
      className={classes('flex', isBeside ? 'flex-wrap items-end gap-x-3 gap-y-2' : 'flex-col gap-4')}
    >
      <input type="hidden" name="reference" value={view.reference} />
      <input type="hidden" name="version" value={view.version} />
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      {isSecond && <input type="hidden" name="countersign" value="true" />}
      {!compact && summary.length > 0 && (
        <div className="w-full">
          <ErrorSummary errors={summary} />
        </div>
      )}
      {says && <Refused {...props} state={state} />}
      {placement === 'page' && !compact && <SigningNote view={view} />}
      {!isSecond && children?.(entries)}
      {!isSecond && <BehalfFields entries={entries} asksDay={props.dayField === undefined} />}
      {lateClock !== null && <LateFields clock={lateClock} entries={entries} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant={variant} size={compact ? 'small' : 'big'}>
          {props.label ?? stepLabel(view, locale)}
        </SubmitButton>
      </div>
    </form>
  )
}

type RefusedProps = Pick<StepFrameProps, 'view' | 'explain'> & { readonly state: FormState }

/** The answer was no. A conflict is shown, never tried again: the person looks at what is there now first. */
function Refused({ state, view, explain }: RefusedProps) {
  const locale = useLocale()
  const router = useRouter()
  const { reload } = useWords().stepPages
  // Once the page shows a newer version, what was refused of the older one is over.
  if (state.status !== 'refused' || state.values['version'] !== String(view.version)) return null
  const { says, cure } = explain?.(state.refusal) ?? refusalText(state.refusal, locale)
  const isConflict = state.refusal.code === 'changed-meanwhile'
  return (
    <Notice
      tone={isConflict ? 'warn' : 'late'}
      announce
      title={says}
      className="w-full"
      {...(isConflict && { actions: <Button onClick={() => router.refresh()}>{reload}</Button> })}
    >
      {cure}
    </Notice>
  )
}
