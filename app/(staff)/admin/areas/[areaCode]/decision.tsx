'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Actions } from '@/components/ui/actions'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField, TextField } from '@/components/ui/text-field'
import { areaWords } from '@/lib/i18n/area-words'
import { IDLE, typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { decide, withdraw } from '../actions'
import { RefusedChange } from '../refused-change'

type DecisionProps = {
  readonly changeId: string
  /** What is decided on; names the form. */
  readonly subject: string
  readonly asksAccount: boolean
  readonly startPassed: boolean
}

/** The second signature, by somebody else than the first. */
export function Decision({ changeId, subject, asksAccount, startPassed }: DecisionProps) {
  const [state, send] = useActionState(decide, IDLE)
  const locale = useLocale()
  const { proposal, errors } = areaWords(locale)
  const labels = useMemo(() => ({ note: proposal.note, accountNumber: proposal.accountAgain }), [proposal])
  const sentences = useMemo(() => ({ 'account-differs': () => errors.accountDiffers }), [errors])
  const problems = useProblems(state, locale, labels, sentences)
  const noteId = `note-${changeId}`
  return (
    <form action={send} aria-label={subject} className="flex max-w-2xl flex-col gap-3">
      {state.status === 'refused' && <RefusedChange refusal={state.refusal} />}
      {startPassed && <Notice tone="warn" title={proposal.startPassed} />}
      <input type="hidden" name="changeId" value={changeId} />
      {asksAccount && (
        <TextField
          id={`account-${changeId}`}
          name="accountNumber"
          label={proposal.accountAgain}
          hint={proposal.accountAgainHint}
          inputMode="numeric"
          autoComplete="off"
          error={problems.at('accountNumber')}
        />
      )}
      <TextareaField
        id={noteId}
        name="note"
        label={proposal.note}
        hint={proposal.noteHint}
        rows={2}
        defaultValue={typed(state, 'note')}
        error={problems.at('note')}
      />
      <Actions>
        {!startPassed && (
          <SubmitButton name="decision" value="approve">
            {proposal.approve}
          </SubmitButton>
        )}
        <SubmitButton name="decision" value="decline" variant="plain">
          {proposal.decline}
        </SubmitButton>
      </Actions>
    </form>
  )
}

/** For whoever proposed it: the answer is somebody else's, but it may be taken back. */
export function TakeBack({ changeId, subject }: Pick<DecisionProps, 'changeId' | 'subject'>) {
  const [state, send] = useActionState(withdraw, IDLE)
  const { proposal } = areaWords(useLocale())
  return (
    <form action={send} aria-label={subject} className="flex flex-wrap items-center gap-3">
      {state.status === 'refused' && <RefusedChange refusal={state.refusal} />}
      <input type="hidden" name="changeId" value={changeId} />
      <p className="text-ink-2">{proposal.mine}</p>
      <SubmitButton variant="plain">{proposal.withdraw}</SubmitButton>
    </form>
  )
}
