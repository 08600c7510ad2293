'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Actions } from '@/components/ui/actions'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/text-field'
import { calendarWords } from '@/lib/i18n/calendar-words'
import { IDLE, typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { decide, withdraw } from '../../actions'
import { RefusedCalendar } from '../../refused-calendar'

type DecisionProps = {
  readonly changeId: string
  /** What is decided on; names the form. */
  readonly subject: string
  /** A new calendar alone moves no deadline. */
  readonly recomputes: boolean
  readonly blocked: boolean
}

const NO_SENTENCES = {}

/** The second signature, by somebody else than the first. */
export function Decision({ changeId, subject, recomputes, blocked }: DecisionProps) {
  const [state, send] = useActionState(decide, IDLE)
  const locale = useLocale()
  const { change } = calendarWords(locale)
  const labels = useMemo(() => ({ note: change.note }), [change])
  const problems = useProblems(state, locale, labels, NO_SENTENCES)
  return (
    <form action={send} aria-label={subject} className="flex max-w-2xl flex-col gap-3">
      {state.status === 'refused' && <RefusedCalendar refusal={state.refusal} />}
      {blocked && <Notice tone="warn" title={change.blocked} />}
      <input type="hidden" name="changeId" value={changeId} />
      <TextareaField
        name="note"
        label={change.note}
        hint={change.noteHint}
        rows={2}
        defaultValue={typed(state, 'note')}
        error={problems.at('note')}
      />
      <Actions>
        {!blocked && (
          <SubmitButton name="decision" value="approve">
            {recomputes ? change.approve : change.approvePlain}
          </SubmitButton>
        )}
        <SubmitButton name="decision" value="decline" variant="plain">
          {change.decline}
        </SubmitButton>
      </Actions>
    </form>
  )
}

/** For whoever proposed it: the answer is somebody else's, but it may be taken back. */
export function TakeBack({ changeId, subject }: Pick<DecisionProps, 'changeId' | 'subject'>) {
  const [state, send] = useActionState(withdraw, IDLE)
  const { change } = calendarWords(useLocale())
  return (
    <form action={send} aria-label={subject} className="flex flex-wrap items-center gap-3">
      {state.status === 'refused' && <RefusedCalendar refusal={state.refusal} />}
      <input type="hidden" name="changeId" value={changeId} />
      <p className="text-ink-2">{change.mine}</p>
      <SubmitButton variant="plain">{change.withdraw}</SubmitButton>
    </form>
  )
}
