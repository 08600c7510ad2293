'use client'

import { PublicSection } from '@/components/layout/public-shell'
import { useIn } from '@/components/layout/locale-provider'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { employeesEn, employeesZh } from '@/lib/i18n/messages/employees'
import { buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Field, wiringOf } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextareaField } from '@/components/ui/text-field'
import { typed } from '@/lib/web/form-state'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import type { ListSending } from './use-list'

type UploadFormProps = {
  readonly list: ListSending
  /** There is a list already; this one takes its place. */
  readonly again?: boolean
}

/** A file, or lines copied from a sheet. */
export function UploadForm({ list, again = false }: UploadFormProps) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const employees = useIn(employeesZh, employeesEn)
  const says = applyEmployees.list
  const { state, pending, offline, form } = list
  // A list of an earlier session that lay in the browser is nobody's news.
  const isOld = state.status === 'refused' && state.values['step'] === 'resume'
  const refusal = state.status === 'refused' && !isOld ? state.refusal : null
  const files: Readonly<Record<string, string>> = employees.files
  const fault = refusal && files[refusal.code]
  const field = {
    name: 'file',
    label: says.file,
    hint: says.fileHint,
    error: fault ?? undefined,
  }
  return (
    <PublicSection title={again ? says.another : says.title}>
      <p className="mb-4">
        <a href="/apply/employees/template" download className={classes(buttonLook(), 'thumb')}>
          {says.template}
        </a>
        <span className="mt-1 block text-sm text-ink-3">{says.templateHint}</span>
      </p>
      <form {...form} className="grid gap-4" encType="multipart/form-data">
        {refusal && !fault && (
          <div>
            {refusal.code === 'gone' ? (
              <Notice tone="warn" announce title={applyEmployees.lost} />
            ) : (
              <RefusedNotice refusal={refusal} />
            )}
          </div>
        )}
        <input type="hidden" name="step" value="read" />
        <Field {...field}>
          <input
            {...wiringOf(field)}
            type="file"
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            className="w-full py-1 file:mr-3 file:min-h-11 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
          />
        </Field>
        <TextareaField
          name="lines"
          label={says.lines}
          hint={says.linesHint}
          rows={again ? 3 : 5}
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed(state, 'lines')}
        />
        <Offline when={offline} />
        <SendButton pending={pending} variant={again ? 'plain' : 'primary'}>
          {says.read}
        </SendButton>
      </form>
    </PublicSection>
  )
}
