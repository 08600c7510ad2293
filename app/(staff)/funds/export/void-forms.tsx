'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Disclosure } from '@/components/ui/disclosure'
import { TextareaField } from '@/components/ui/text-field'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { PaymentFileView } from '@/lib/queries/payment-files'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { decideVoidFile, voidPaymentFile } from './actions'

/** 作废: what was asked, and the part of it that is the reader's. */
export function VoidForms({ file }: { readonly file: PaymentFileView }) {
  const says = useWords().books.voidFile
  const locale = useLocale()
  const { messageId, asked, mayVoid, mayDecide } = file
  if (mayVoid)
    return (
      <Disclosure summary={says.ask}>
        <SmallForm
          id={`void-${messageId}`}
          action={voidPaymentFile}
          hidden={{ messageId }}
          submit={says.submit}
        >
          {(wire) => (
            <>
              <p className="max-w-md text-sm text-ink-3">{says.hint}</p>
              <TextareaField {...wire('note', says.note)} rows={2} required />
            </>
          )}
        </SmallForm>
      </Disclosure>
    )
  if (asked === null || file.voidedAt !== null) return null
  return (
    <div className="flex flex-col gap-2">
      <p className="max-w-md text-sm text-ink-2">
        {says.asked(asked.by, shortInstant(asked.at, locale))}
        <span className="block text-ink-3">{asked.note}</span>
        {asked.own && <span className="block text-ink-3">{says.own}</span>}
      </p>
      {mayDecide && (
        <div className="flex flex-wrap gap-2">
          {(['sign', 'decline'] as const).map((decision) => (
            <SmallForm
              key={decision}
              id={`${decision}-${messageId}`}
              action={decideVoidFile}
              hidden={{ messageId, decision }}
              submit={says[decision]}
              variant={decision === 'sign' ? 'plain' : 'quiet'}
            />
          ))}
        </div>
      )}
    </div>
  )
}
