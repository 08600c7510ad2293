import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { longDate } from '@/lib/i18n/format/dates'
import type { Reading } from './reading'

/** What stands in the way of every step: records under correction, two records, a death. */
export function PersonNotices({ reading }: { reading: Reading }) {
  const { page, words, locale } = reading
  const { notices: says } = words.people
  const { frozen, records, diedOn, mayMergeRecords } = page.identity
  const isPaidHere =
    page.ended === null && (page.fundsState === 'payOutOrdered' || page.fundsState === 'paidOut')
  const leadTo = (href: string, label: string) => (
    <ButtonLink href={href as Route} size="small">
      {label}
    </ButtonLink>
  )
  return (
    <>
      {frozen && (
        <Notice
          tone="warn"
          className="mb-3.5"
          title={says.frozen}
          {...(frozen.correctionId !== null && {
            actions: leadTo(`/cases/records/${frozen.correctionId}`, says.toCorrection),
          })}
        >
          {says.frozenText}
        </Notice>
      )}
      {!frozen && records > 1 && page.ended === null && (
        <Notice
          tone="warn"
          className="mb-3.5"
          title={says.doubled(records)}
          {...(mayMergeRecords && { actions: leadTo('/cases/records', says.toRecords) })}
        >
          {says.doubledText}
        </Notice>
      )}
      {diedOn !== null && (
        <Notice className="mb-3.5" title={says.died(longDate(diedOn, locale))}>
          {isPaidHere ? words.people.payOut.afterHeir : says.diedText}
        </Notice>
      )}
    </>
  )
}
