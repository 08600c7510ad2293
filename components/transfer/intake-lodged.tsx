'use client'

import type { Route } from 'next'
import { useWords } from '@/components/layout/use-words'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** On top of a case that was submitted a moment ago: the receipt is what the person takes home. */
export function IntakeLodged({ reference }: { readonly reference: string }) {
  const { lodged } = useWords().intake
  return (
    <Notice
      tone="done"
      announce
      className="mb-4 items-center print:hidden"
      title={lodged.title}
      actions={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/cases/${reference}/acceptance-receipt` as Route}>{lodged.receipt}</ButtonLink>
          <ButtonLink href={'/cases/new' as Route} variant="quiet">
            {lodged.another}
          </ButtonLink>
        </div>
      }
    >
      {lodged.body}
    </Notice>
  )
}
