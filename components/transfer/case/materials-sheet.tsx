import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { MaterialView } from '@/lib/queries/case-materials'
import { casePath, stepPath, type Reading } from './reading'

type MaterialsSheetProps = {
  readonly reading: Reading
  /** Records a paper that came later; null for whoever only reads. */
  readonly record: ReactNode
  readonly serial: ReactNode
}

/** Which papers the case needs, which were seen, and which are promised for a day. */
export function MaterialsSheet({ reading, record, serial }: MaterialsSheetProps) {
  const { page, locale, words } = reading
  const says = words.materials
  const { papers, supplements, mayRecord } = page.materials
  const asksFor = page.steps.includes('requireSupplement') && supplements.length > 0
  return (
    <Sheet id="materials" title={says.title}>
      {papers.length === 0 && (
        <p className="text-ink-3">{page.pairMode === 'AUTO' ? says.nothingAsked : says.noneRecorded}</p>
      )}
      <ul className="divide-y divide-line">
        {papers.map((paper) => (
          <Paper key={paper.code} paper={paper} reading={reading} />
        ))}
      </ul>
      <dl className="mt-1.5 flex flex-wrap gap-x-4 border-t border-line pt-1.5 text-sm">
        {entriesOf(reading).map(([term, value]) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-3">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asksFor && (
        <ButtonLink size="small" className="mt-2" href={stepPath(page.reference, 'requireSupplement')}>
          {says.askFor}
        </ButtonLink>
      )}
      {mayRecord && page.materials.codes.length > 0 && (
        <Disclosure summary={says.record} className="mt-1.5 print:hidden">
          {page.materials.mayPromise && (
            <p className="mb-2 text-sm text-ink-3">
              {says.promiseUntil(longDate(page.materials.promiseUntil, locale))}
            </p>
          )}
          {record}
        </Disclosure>
      )}
      {serial !== null && (
        <Disclosure summary={says.serial.record} className="mt-1.5 print:hidden">
          {serial}
        </Disclosure>
      )}
    </Sheet>
  )
}

function entriesOf({ page, locale, words }: Reading): [string, string][] {
  const says = words.materials
  const { number, printedOn } = page.certificate
  const printed = printedOn === null ? null : says.certificate.printedOn(longDate(printedOn, locale))
  const certificate = [number, printed].filter((part) => part !== null).join(' · ')
  return [
    ...(certificate === '' ? [] : [[says.certificate.title, certificate] as [string, string]]),
    ...(page.gapCause === null ? [] : [[says.gap.label, says.gap.causes[page.gapCause]] as [string, string]]),
    [says.serial.label, page.platformSerialNo ?? says.serial.none],
  ]
}

function Paper({ paper, reading }: { readonly paper: MaterialView; readonly reading: Reading }) {
  const { locale, words } = reading
  const says = words.materials
  const { code, essential, why, note, recordedBy, recordedAt } = paper
  const by =
    recordedBy === null || recordedAt === null ? null : says.by(recordedBy, shortInstant(recordedAt, locale))
  const standing = [why === null ? says.unasked : essential ? says.essential : says.optional, note, by]
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5 first:pt-0">
      <span className="min-w-0 flex-1 basis-44">
        {says.papers[code].name}
        <span className="block text-xs text-ink-3">
          {standing.filter((part) => part !== null).join(' · ')}
        </span>
        <SentScans paper={paper} reading={reading} />
      </span>
      <Tag tone={toneOf(paper)}>{statusText(paper, reading)}</Tag>
    </li>
  )
}

/** A file, not a page: the browser fetches it itself, and only when asked. */
function SentScans({
  paper: { sent },
  reading,
}: {
  readonly paper: MaterialView
  readonly reading: Reading
}) {
  const { page, words } = reading
  if (sent.length === 0) return null
  return (
    <span className="flex flex-wrap gap-x-2 text-xs">
      {sent.map((scanId, index) => (
        <a
          key={scanId}
          href={casePath(page.reference, `/scans/${scanId}`)}
          download
          className="text-accent underline underline-offset-4"
        >
          {words.materials.sentScan(index + 1, sent.length)}
        </a>
      ))}
    </span>
  )
}

function statusText(
  { status, promisedBy, isOverdue, sent }: MaterialView,
  { locale, words }: Reading,
): string {
  const says = words.materials
  if (status !== 'received' && sent.length > 0) return says.sent
  if (status !== 'promised' || promisedBy === null) return says.statuses[status ?? 'none']
  const day = longDate(promisedBy, locale)
  return isOverdue ? says.overdue(day) : says.due(day)
}

function toneOf({ status, essential, isOverdue }: MaterialView): Tone {
  if (status === 'received') return 'done'
  if (isOverdue) return 'late'
  return status === 'promised' || essential ? 'soon' : 'calm'
}
