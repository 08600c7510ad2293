import type { Route } from 'next'
import Link from 'next/link'
import { Tag, type Tone } from '@/components/ui/tag'
import { isSettlementStep } from '@/lib/domain/money/netting'
import { isStep } from '@/lib/domain/transfer/lifecycle'
import { plainAmount } from '@/lib/i18n/format/money'
import type { AllWords } from '@/lib/i18n/words'
import type { LineStatus, LineView, PlacedAs } from '@/lib/queries/bank-desk'

const TONES: Record<LineStatus, Tone> = {
  new: 'soon',
  placed: 'done',
  known: 'calm',
  suspense: 'late',
  sentBack: 'calm',
  otherBusiness: 'calm',
  double: 'soon',
}

type Props = { readonly line: LineView; readonly words: AllWords }

/** What became of a line, by which rung, and which case it is now. */
export function Fate({ line, words }: Props) {
  const { books, lifecycle } = words
  const { statement } = books
  const notes = [
    line.placedAs && nounOf(line.placedAs, words),
    line.rung && statement.rungs[line.rung],
    line.status === 'suspense' && line.breakCode && lifecycle.breakCodes[line.breakCode].name,
  ].filter((note) => typeof note === 'string')
  return (
    <>
      <Tag tone={TONES[line.status]}>{statement.status[line.status]}</Tag>{' '}
      {line.reference && (
        <Link href={`/cases/${line.reference}` as Route} className="hover:underline">
          {line.reference}
        </Link>
      )}
      {line.placedAs === 'recordReceipt' && line.reference && (
        <Link
          href={`/cases/${line.reference}#money` as Route}
          className="ml-2 text-xs text-accent underline underline-offset-2"
        >
          {words.casePage.money.withdraw.title}
        </Link>
      )}
      {notes.length > 0 && <span className="block text-xs text-ink-3">{notes.join(' · ')}</span>}
    </>
  )
}

function nounOf(placedAs: PlacedAs, { books, casePage, lifecycle }: AllWords): string {
  if (isSettlementStep(placedAs)) return books.netting.lines[placedAs]
  return isStep(placedAs) ? lifecycle.steps[placedAs].noun : casePage.history.beside[placedAs]
}

/** Who is on the other side and what they wrote. */
export function OtherSide({ line, words: { funds } }: Props) {
  const account = line.counterLast4 === null ? '' : funds.lastDigits(line.counterLast4)
  return (
    <>
      {[line.counterName, account].filter(Boolean).join(' ')}
      {line.text !== '' && <span className="block truncate text-xs text-ink-3">{line.text}</span>}
    </>
  )
}

/** In plain, out with its sign. */
export function LineAmount({ fen }: { readonly fen: number }) {
  return <span className="whitespace-nowrap">{plainAmount(fen)}</span>
}
