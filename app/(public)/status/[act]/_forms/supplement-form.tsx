'use client'

import { useIn } from '@/components/layout/locale-provider'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { TextareaField, TextField } from '@/components/ui/text-field'
import type { SupplementCode } from '@/lib/domain/transfer/closed-lists'
import { typed } from '@/lib/web/form-state'
import { ActForm } from '../../act-form'
import { supplement } from '../actions'

type Item = { readonly code: SupplementCode; readonly name: string; readonly note: string | null }

/** Every item that was asked for, with a place for a picture and one for a word about it. */
export function SupplementForm({ items }: { readonly items: readonly Item[] }) {
  const { supplement: text } = useIn(statusActsZh, statusActsEn)
  const labels = Object.fromEntries(
    items.flatMap(({ name }, at) => [
      [`items.${at}.file`, text.file(name)],
      [`items.${at}.answer`, text.answer(name)],
    ]),
  )
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={supplement} labels={labels} submit={text.submit}>
        {({ state, errorOf }) => (
          <ol className="grid gap-5">
            {items.map(({ code, name, note }, at) => (
              <li key={code} className="grid gap-3 border-t border-line pt-4">
                <div>
                  <p className="font-semibold">{name}</p>
                  {note !== null && <p className="text-ink-2">{note}</p>}
                </div>
                <input type="hidden" name={`items.${at}.code`} value={code} />
                <TextField
                  name={`items.${at}.file`}
                  label={text.file(name)}
                  type="file"
                  accept="image/*,application/pdf"
                  {...errorOf(`items.${at}.file`)}
                />
                <TextareaField
                  name={`items.${at}.answer`}
                  label={text.answer(name)}
                  rows={2}
                  maxLength={300}
                  defaultValue={typed(state, `items.${at}.answer`)}
                  {...errorOf(`items.${at}.answer`)}
                />
              </li>
            ))}
          </ol>
        )}
      </ActForm>
    </>
  )
}
