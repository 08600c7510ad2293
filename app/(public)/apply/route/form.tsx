'use client'

import { useState } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { lifecycleEn, lifecycleZh } from '@/lib/i18n/messages/lifecycle'
import { RadioGroup, SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import type { DraftRoute } from '@/lib/domain/site/application-draft'
import { TRANSFER_REASONS } from '@/lib/domain/transfer/closed-lists'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { routeLabels, routeSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { saveRoute } from './actions'

export type AreaChoice = {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly online: boolean
  readonly office: {
    readonly name: string
    readonly phone: string
    readonly address: string
    readonly hours: string
  }
}

type RouteFormProps = { readonly route?: DraftRoute; readonly areas: readonly AreaChoice[] }

/** Which places and which schemes; what a choice means is said under it before it is sent. */
export function RouteForm({ route, areas }: RouteFormProps) {
  const locale = useLocale()
  const apply = useIn(applyZh, applyEn)
  const lifecycle = useIn(lifecycleZh, lifecycleEn)
  const says = apply.route
  const { state, pending, offline, form } = useSending(saveRoute)
  const problems = useProblems(state, locale, routeLabels(locale), routeSentences(locale))
  const [origin, setOrigin] = useState(route?.originArea ?? '')
  const [destination, setDestination] = useState(route?.destinationArea ?? '')
  const code = state.status === 'refused' ? state.refusal.code : null
  const chosen = {
    origin: areas.find((area) => area.code === (origin || typed(state, 'originArea'))),
    destination: areas.find((area) => area.code === (destination || typed(state, 'destinationArea'))),
  }
  const isSame = chosen.origin !== undefined && chosen.origin === chosen.destination
  const offlineArea = chosen.destination?.online === false && !isSame ? chosen.destination : null
  const schemes: Choice[] = SCHEMES.map((scheme) => ({
    value: scheme,
    label: says.schemes[scheme].name,
    hint: says.schemes[scheme].text,
  }))
  return (
    <form {...form} className="grid gap-5" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && code !== 'same-area' && code !== 'area-offline' && (
        <RefusedNotice refusal={state.refusal} />
      )}
      <SelectField
        name="originArea"
        label={says.from}
        hint={says.fromHint}
        required
        choices={byProvince(areas)}
        defaultValue={typed(state, 'originArea', route?.originArea)}
        onChange={(event) => setOrigin(event.currentTarget.value)}
        error={problems.at('originArea')}
      />
      <RadioGroup
        name="fromScheme"
        label={says.fromScheme}
        required
        choices={schemes}
        defaultValue={typed(state, 'fromScheme', route?.fromScheme)}
        error={problems.at('fromScheme')}
      />
      <SelectField
        name="destinationArea"
        label={says.to}
        hint={says.toHint}
        required
        choices={byProvince(areas)}
        defaultValue={typed(state, 'destinationArea', route?.destinationArea)}
        onChange={(event) => setDestination(event.currentTarget.value)}
        error={problems.at('destinationArea')}
      />
      <RadioGroup
        name="toScheme"
        label={says.toScheme}
        required
        choices={schemes}
        defaultValue={typed(state, 'toScheme', route?.toScheme)}
        error={problems.at('toScheme')}
      />
      <SelectField
        name="reason"
        label={says.reason}
        choices={TRANSFER_REASONS.map((reason) => ({
          value: reason,
          label: lifecycle.transferReasons[reason],
        }))}
        blank={says.reasonNone}
        defaultValue={typed(state, 'reason', route?.reason)}
        error={problems.at('reason')}
      />
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {isSame && <SameArea />}
        {offlineArea && <OfflineArea area={offlineArea} />}
        {chosen.origin?.online === false && !isSame && <Notice title={says.letter(chosen.origin.name)} />}
      </div>
      <Offline when={offline} />
      <SendButton pending={pending}>{says.next}</SendButton>
    </form>
  )
}

function byProvince(areas: readonly AreaChoice[]) {
  return [...new Set(areas.map(({ province }) => province))].map((province) => ({
    group: province,
    choices: areas
      .filter((area) => area.province === province)
      .map(({ code, name }) => ({ value: code, label: name })),
  }))
}

/** No transfer is needed (X10): what is done instead. */
function SameArea() {
  const { same } = useIn(applyZh, applyEn).route
  return (
    <Notice tone="warn" title={same.title}>
      <p>{same.text}</p>
      <ul className="mt-1.5 list-disc pl-5">
        {same.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className="mt-1.5">{same.wrong}</p>
    </Notice>
  )
}

/** Its office works by post: where to go. */
function OfflineArea({ area: { name, office } }: { readonly area: AreaChoice }) {
  const says = useIn(applyZh, applyEn).route.offline
  return (
    <Notice tone="warn" title={says.title(name)}>
      <p>{says.text(name)}</p>
      <address className="mt-1.5 not-italic">
        <span className="block font-medium">{office.name}</span>
        <span className="block">{office.address}</span>
        <span className="block">
          <a href={`tel:${office.phone}`} className="underline underline-offset-4">
            {office.phone}
          </a>{' '}
          {office.hours}
        </span>
      </address>
    </Notice>
  )
}
