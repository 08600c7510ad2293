'use client'

import { PublicSection } from '@/components/layout/public-shell'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { employeesEn, employeesZh } from '@/lib/i18n/messages/employees'
import { CheckboxField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Tag } from '@/components/ui/tag'
import type { ListView } from '@/lib/web/employees/view'
import { useMemo } from 'react'
import { Offline, SendButton } from '../send-button'
import type { ListSending } from './use-list'

type Checked = ListView['checked'][number]
const TONES = { clean: 'done', agency: 'calm', unmet: 'late', never: 'late', refused: 'soon' } as const

/** What was found of each person, and who of them is to be submitted. */
export function CheckedList({ list, view }: { readonly list: ListSending; readonly view: ListView }) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const apply = useIn(applyZh, applyEn)
  const says = applyEmployees.checked
  const { checked, sealed, wrong } = view
  const good = checked.filter(isAdvised).length
  const never = checked.filter(({ verdict }) => verdict === 'never').length
  const unmet = checked.length - good - never
  const errors = useMemo(
    () =>
      Object.entries(wrong ?? {}).map(([field, code]) => ({
        field: field === 'rows' ? 'rows[]' : field,
        text: code === 'nobody' ? says.nobody : apply.entries.mustTick,
      })),
    [wrong, says, apply],
  )
  const at = (field: string) => errors.find((error) => error.field === field)?.text
  return (
    <form {...list.form} noValidate>
      <input type="hidden" name="step" value="submit" />
      <input type="hidden" name="sealed" value={sealed} readOnly />
      <PublicSection>
        <div role="status">
          <h2 className="text-lg">{says.title}</h2>
        </div>
        <p className="mt-1 text-ink-2">{says.sum(good, unmet, never)}</p>
        {unmet > 0 && <p className="mt-1 text-sm text-ink-3">{says.unmetHint}</p>}
        <ErrorSummary errors={errors} />
        <ul id="rows[]" aria-label={says.table} className="mt-3 divide-y divide-line border-y border-line">
          {checked.map((one) => (
            <Person key={one.row} one={one} />
          ))}
        </ul>
      </PublicSection>
      <PublicSection title={says.consentTitle}>
        <div className="grid gap-3">
          {(['truth', 'consent'] as const).map((name) => (
            <CheckboxField key={name} name={name} label={says[name]} value="true" required error={at(name)} />
          ))}
          <Offline when={list.offline} />
          <SendButton pending={list.pending}>{says.submit}</SendButton>
          <p className="text-sm text-ink-3">{says.once}</p>
        </div>
      </PublicSection>
    </form>
  )
}

const isAdvised = ({ verdict }: Checked) => verdict === 'clean' || verdict === 'agency'

function Person({ one }: { readonly one: Checked }) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const employees = useIn(employeesZh, employeesEn)
  const says = applyEmployees.checked
  const { row, who, from, verdict } = one
  const [name, number] = who.split(' ')
  const whom = `${employees.sheetRow(row)} ${name ?? ''}`
  return (
    <li className="py-2.5">
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          name="rows[]"
          value={row}
          defaultChecked={isAdvised(one)}
          disabled={verdict === 'never'}
          aria-label={says.pick(whom)}
          className="mt-1"
        />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{whom}</span>
            <Tag tone={TONES[verdict]}>{says.verdicts[verdict]}</Tag>
          </span>
          <span className="block text-sm break-all text-ink-3">
            {number} {from}
          </span>
          {one.says.map((text) => (
            <span key={text} className="mt-0.5 block text-sm text-ink-2">
              {text}
            </span>
          ))}
        </span>
      </label>
    </li>
  )
}
