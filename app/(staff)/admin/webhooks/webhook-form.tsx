'use client'

import type { Route } from 'next'
import { useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField, RadioGroup, SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { STEPS, TRACKS, trackOf } from '@/lib/domain/transfer/lifecycle'
import { BESIDE } from '@/lib/domain/webhooks/kinds'
import { webhookWords } from '@/lib/i18n/webhook-words'
import { ticked, typed, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { RefusedWish } from '../staff/verb-button'

type WebhookFormProps = {
  readonly state: FormState
  readonly send: (form: FormData) => void
  readonly isDemo: boolean
  /** Where a new one may be registered. */
  readonly places?: readonly Choice[]
  /** What stands there, where it is changed. */
  readonly settings?: {
    readonly endpointId: string
    readonly name: string
    readonly url: string
    readonly kinds: readonly string[]
  }
}

/** A new address, or another name, address or choice of kinds of one there is. */
export function WebhookForm({ state, send, isDemo, places, settings }: WebhookFormProps) {
  const locale = useLocale()
  const { lifecycle, shell } = useWords()
  const { create, errors } = webhookWords(locale)
  const labels = useMemo(
    () => ({
      place: create.place,
      name: create.name,
      url: create.url,
      which: create.which,
      kinds: create.kinds,
    }),
    [create],
  )
  const sentences = useMemo(
    () => Object.fromEntries(Object.entries(errors).map(([code, text]) => [code, () => text])),
    [errors],
  )
  const problems = useProblems(state, locale, labels, sentences)
  const first = settings && settings.kinds.length > 0 ? 'chosen' : 'all'
  const [which, setWhich] = useState<string>(typed(state, 'which', first))
  const chosen = ticked(state, 'kinds', settings?.kinds ?? [])
  const back = settings ? `/admin/webhooks/${settings.endpointId}` : '/admin/webhooks'
  const only = places?.length === 1 ? places[0]?.value : ''
  const box = (kind: string, label: string) => (
    <CheckboxField
      key={kind}
      id={`kind-${kind}`}
      name="kinds"
      value={kind}
      label={label}
      defaultChecked={chosen.includes(kind)}
    />
  )
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedWish refusal={state.refusal} />}
      {settings && <input type="hidden" name="endpointId" value={settings.endpointId} />}
      {places && (
        <SelectField
          // React sends a list back to its first entry with the form: made anew, it shows what was chosen.
          key={typed(state, 'place', only)}
          name="place"
          label={create.place}
          hint={create.placeHint}
          required
          choices={places}
          defaultValue={typed(state, 'place', only)}
          error={problems.at('place')}
        />
      )}
      <TextField
        name="name"
        label={create.name}
        hint={create.nameHint}
        required
        autoComplete="off"
        defaultValue={typed(state, 'name', settings?.name)}
        error={problems.at('name')}
      />
      <TextField
        name="url"
        label={create.url}
        hint={isDemo ? create.urlHintDemo : create.urlHint}
        required
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed(state, 'url', settings?.url)}
        error={problems.at('url')}
      />
      <RadioGroup
        name="which"
        label={create.which}
        required
        choices={[
          { value: 'all', label: create.whichAll },
          { value: 'chosen', label: create.whichChosen },
        ]}
        defaultValue={which}
        onValueChange={setWhich}
        error={problems.at('which')}
      />
      {which === 'chosen' && (
        <div id="kinds" tabIndex={-1} className="flex flex-col gap-3">
          {problems.at('kinds') !== undefined && <FieldError id="kinds">{problems.at('kinds')}</FieldError>}
          {TRACKS.map((track) => (
            <fieldset key={track}>
              <legend className="mb-1 text-sm text-ink-2">{lifecycle.tracks[track]}</legend>
              <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
                {STEPS.filter((step) => trackOf(step) === track).map((step) =>
                  box(step, lifecycle.steps[step].button),
                )}
              </div>
            </fieldset>
          ))}
          {box(BESIDE, create.beside)}
        </div>
      )}
      <Actions>
        <SubmitButton>{settings ? create.save : create.submit}</SubmitButton>
        <ButtonLink variant="plain" href={back as Route}>
          {shell.buttons.cancel}
        </ButtonLink>
      </Actions>
    </form>
  )
}
