'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { useFileField } from '@/components/ui/use-file-field'
import { COLUMNS } from '@/lib/domain/money/statements/columns'
import { LARGEST_STATEMENT, STATEMENT_FAULTS } from '@/lib/domain/money/statements/statement'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import { complaint, IDLE, typed } from '@/lib/web/form-state'
import { importFile } from './actions'

/** A statement from the bank, and what its headings mean where the program cannot tell. */
export function ImportForm() {
  const [state, send, isPending] = useActionState(importFile, IDLE)
  const locale = useLocale()
  const { statement } = useWords().books
  const said = complaint(state, 'file')
  const { field, holdBack } = useFileField({
    label: statement.file,
    hint: statement.fileHint,
    accept: '.xml,.csv,.txt,application/xml,text/xml,text/csv',
    largest: LARGEST_STATEMENT,
    tooLarge: fieldError('statement-too-large', statement.file, locale),
    error: said === undefined ? undefined : fieldError(said, statement.file, locale),
  })
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const message = state.status === 'done' ? state.message : undefined
  return (
    <form action={send} onSubmit={holdBack} className="flex max-w-2xl flex-col gap-3">
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {message === 'known' && <Notice announce title={statement.known} />}
      {message !== undefined && message !== 'known' && <Faults message={message} />}
      {field}
      <Disclosure summary={statement.columnsTitle}>
        <div className="grid gap-3 sm:grid-cols-2">
          {COLUMNS.map((column) => (
            <TextField
              key={column}
              id={`column-${column}`}
              name={`columns.${column}`}
              label={statement.columns[column]}
              defaultValue={typed(state, `columns.${column}`)}
              autoComplete="off"
              maxLength={60}
            />
          ))}
        </div>
      </Disclosure>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{statement.import}</SubmitButton>
        {isPending && <span className="text-ink-2">{statement.importing}</span>}
      </div>
    </form>
  )
}

/** Every faulty row with what is wrong with it, in the order of the file. */
function Faults({ message }: { readonly message: string }) {
  const { books, shell } = useWords()
  const { statement } = books
  const faults = message.split('\n').map((line) => line.split('\t'))
  const columns: Readonly<Record<string, string>> = statement.columns
  return (
    <Notice tone="late" announce title={statement.faulty(faults.length)}>
      <ul className="max-h-64 list-disc overflow-y-auto pl-5">
        {faults.map(([row = '', code = '', what = ''], index) => {
          const fault = STATEMENT_FAULTS.find((one) => one === code)
          const shown = what
            .split(',')
            .map((part) => columns[part] ?? part)
            .filter((part) => part !== '')
          return (
            <li key={index}>
              {row === '' ? statement.wholeFile : statement.row(Number(row))}：
              {fault === undefined ? code : statement.faults[fault]}
              {shown.length > 0 && ` (${shown.join(shell.punctuation.list)})`}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
