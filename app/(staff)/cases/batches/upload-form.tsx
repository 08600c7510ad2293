'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFileField } from '@/components/ui/use-file-field'
import { INTAKE_COLUMNS } from '@/lib/domain/batches/columns'
import { LARGEST_INTAKE_SHEET } from '@/lib/domain/batches/intake-sheet'
import { LIST_FILE_FAULTS } from '@/lib/domain/employees/list-file'
import { intakeFaultText } from '@/lib/i18n/format/batches'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import { complaint, IDLE } from '@/lib/web/form-state'
import { upload } from './actions'

/** A filled-in sheet; what is wrong with it as a whole is said here, what is wrong with a row on the page it leads to. */
export function UploadForm() {
  const [state, send, isPending] = useActionState(upload, IDLE)
  const locale = useLocale()
  const { upload: says, files } = useWords().batches
  const said = complaint(state, 'file')
  const sentences: Readonly<Record<string, string>> = {
    required: says.choose,
    'file-too-large': files['too-large'],
  }
  const { field, holdBack } = useFileField({
    label: says.file,
    hint: says.hint,
    accept: '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    largest: LARGEST_INTAKE_SHEET,
    tooLarge: files['too-large'],
    error: said === undefined ? undefined : (sentences[said] ?? fieldError(said, says.file, locale)),
  })
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  return (
    <form action={send} onSubmit={holdBack} className="flex max-w-2xl flex-col gap-3">
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {state.status === 'done' && state.message !== undefined && <Unreadable message={state.message} />}
      {field}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{says.submit}</SubmitButton>
        {isPending && <span className="text-ink-2">{says.uploading}</span>}
      </div>
    </form>
  )
}

function Unreadable({ message }: { readonly message: string }) {
  const locale = useLocale()
  const { upload: says, files } = useWords().batches
  const fault = LIST_FILE_FAULTS.find((one) => one === message)
  const lines = message.split('\n').map((line) => line.split('\t'))
  return (
    <Notice tone="late" announce title={says.unreadable}>
      {fault ? (
        files[fault]
      ) : (
        <ul className="list-disc pl-5">
          {lines.map(([name = '', code = '']) => {
            const column = INTAKE_COLUMNS.find((one) => one === name) ?? null
            return <li key={`${name} ${code}`}>{intakeFaultText({ column, code }, locale)}</li>
          })}
        </ul>
      )}
    </Notice>
  )
}
