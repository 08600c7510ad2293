import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { summaryOf, type Asked } from './asked'

type QuestionFormProps = {
  readonly tool: 'gap' | 'fee' | 'days'
  readonly asked: Asked
  readonly locale: Locale
  readonly children: ReactNode
}

/** A plain GET form: the answer has an address of its own, and nothing needs a script. */
export function QuestionForm({ tool, asked, locale, children }: QuestionFormProps) {
  const { calculator } = wordsFor(locale)
  return (
    <form action="/calculator" noValidate className="grid grid-cols-1 gap-4">
      <ErrorSummary errors={summaryOf(asked)} />
      <input type="hidden" name="tool" value={tool} />
      {children}
      <Button type="submit" variant="primary" size="big">
        {calculator.submit}
      </Button>
    </form>
  )
}

type OptionalPartProps = { readonly title: string; readonly open: boolean; readonly children: ReactNode }

/** Questions that may stay unanswered; open as soon as one of them is answered. */
export function OptionalPart({ title, open, children }: OptionalPartProps) {
  return (
    <Disclosure summary={title} open={open}>
      <div className="grid grid-cols-1 gap-4 pt-1">{children}</div>
    </Disclosure>
  )
}
