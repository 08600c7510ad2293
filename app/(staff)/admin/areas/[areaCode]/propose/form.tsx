'use client'

import type { Route } from 'next'
import { useActionState, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Actions } from '@/components/ui/actions'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { DateField, TextareaField, TextField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { PARAMETERS } from '@/lib/domain/region/parameter-table'
import { areaWords } from '@/lib/i18n/area-words'
import { valueText } from '@/lib/i18n/parameter-words'
import { IDLE, typed, type FieldError, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { propose } from '../../actions'
import { RefusedChange } from '../../refused-change'
import { AgencyFields } from './agency-fields'
import { faultsOf } from './check'
import { ValueField } from './fields'
import { Review } from './review'

export type FormSubject =
  | {
      readonly kind: 'parameter'
      readonly parameterKey: ParameterKey
      readonly present: unknown
      readonly legalSource: string
    }
  | { readonly kind: 'connection'; readonly present: string }
  | { readonly kind: 'payee' }

type ProposeFormProps = {
  readonly areaCode: string
  readonly subject: FormSubject
  readonly today: LocalDate
  /** What holds now, in words. */
  readonly before: string
  readonly home: Route
  /** The open cases it would touch, shown before it is sent. */
  readonly children: ReactNode
}

/** Fill in, check with the open cases in view, send. Sent, it waits for somebody else's approval. */
export function ProposeForm({ areaCode, subject, today, before, home, children }: ProposeFormProps) {
  const [state, send] = useActionState(propose, IDLE)
  // What was looked over belongs to one answer of the server: a new one leads back to the entries.
  const [checked, setChecked] = useState<{ readonly state: FormState; readonly form: FormData }>()
  const [faults, setFaults] = useState<FormState>(IDLE)
  const form = useRef<HTMLFormElement>(null)
  const { propose: words, ...rest } = areaWords(useLocale())
  const reviewing = checked?.state === state
  const problems = useProposeProblems(faults.status === 'invalid' ? faults : state, subject)
  const key = subject.kind === 'parameter' ? subject.parameterKey : null

  const check = () => {
    if (!form.current) return
    const entries = new FormData(form.current)
    const found: readonly FieldError[] = faultsOf(entries, subject.kind, key, today)
    setFaults(found.length === 0 ? IDLE : { status: 'invalid', fields: found, values: {} })
    setChecked(found.length === 0 ? { state, form: entries } : undefined)
  }

  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={reviewing ? NONE : problems.summary} />
      {state.status === 'refused' && <RefusedChange refusal={state.refusal} />}
      <input type="hidden" name="areaCode" value={areaCode} />
      <input type="hidden" name="kind" value={subject.kind} />
      {key !== null && <input type="hidden" name="key" value={key} />}
      <div hidden={reviewing}>
        <div className="flex flex-col gap-4">
          {subject.kind === 'parameter' ? (
            <>
              <ValueField
                {...subject}
                error={problems.at('value')}
                typed={(name, start) => typed(state, name, start)}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <DateField
                  name="validFrom"
                  label={words.validFrom}
                  hint={words.validFromHint}
                  required
                  defaultValue={typed(state, 'validFrom', today)}
                  error={problems.at('validFrom')}
                />
                <DateField
                  name="validTo"
                  label={words.validTo}
                  hint={words.validToHint}
                  defaultValue={typed(state, 'validTo')}
                  error={problems.at('validTo')}
                />
              </div>
            </>
          ) : (
            <AgencyFields subject={subject} state={state} problems={problems} />
          )}
          <TextField
            name="source"
            label={words.source}
            hint={words.sourceHint}
            required
            autoComplete="off"
            defaultValue={typed(state, 'source')}
            error={problems.at('source')}
          />
          <TextareaField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            required
            rows={2}
            defaultValue={typed(state, 'reason')}
            error={problems.at('reason')}
          />
          <section aria-label={rest.effect.title}>
            <h2 className="mb-1 text-md">{rest.effect.title}</h2>
            {children}
          </section>
          <Actions>
            <Button variant="primary" onClick={check}>
              {words.check}
            </Button>
            <ButtonLink variant="quiet" href={home}>
              {words.cancel}
            </ButtonLink>
          </Actions>
        </div>
      </div>
      {reviewing && checked && (
        <Review form={checked.form} parameterKey={key} before={before} onBack={() => setChecked(undefined)}>
          {children}
        </Review>
      )}
    </form>
  )
}

const NONE: readonly [] = []

/** Complaints of the browser's own look and of the server, in the same words. */
function useProposeProblems(state: FormState, subject: FormSubject) {
  const locale = useLocale()
  const { propose: words, errors } = areaWords(locale)
  const labels = useMemo(
    () => ({
      value: words.value,
      connection: words.connection,
      validFrom: words.validFrom,
      validTo: words.validTo,
      source: words.source,
      reason: words.reason,
      'payee.unionBankNo': words.unionBankNo,
    }),
    [words],
  )
  const sentences = useMemo(() => {
    const input = subject.kind === 'parameter' ? PARAMETERS[subject.parameterKey].input : null
    const legal =
      subject.kind === 'parameter' && input?.kind === 'integer' && input.legalMax !== undefined
        ? errors.tooLong(valueText(subject.parameterKey, input.legalMax, locale), subject.legalSource)
        : errors.range
    return {
      'longer-than-law': () => legal,
      'out-of-range': () => errors.range,
      'wrong-type': () => errors.type,
      'same-value': () => errors.same,
      'day-taken': () => errors.taken,
      'in-past': () => errors.inPast,
      'before-start': () => errors.beforeStart,
      'union-bank': () => errors.unionBank,
    }
  }, [errors, locale, subject])
  return useProblems(state, locale, labels, sentences)
}
