import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { instantText } from '@/lib/i18n/format/dates'
import { placeOf, type Reading } from './reading'

type HandlingSheetProps = {
  readonly reading: Reading
  readonly takeOver: ReactNode
  readonly release: ReactNode
  readonly assign: ReactNode
}

/** Who looks after the case on each side, how it came in, and the ways to pass it on. */
export function HandlingSheet({ reading, takeOver, release, assign }: HandlingSheetProps) {
  const { page, words } = reading
  const { handling: says } = words.casePage
  const { handling } = page
  return (
    <Sheet id="handling" title={says.title}>
      <KeyValues entries={entriesOf(reading)} />
      <div className="mt-2 flex flex-wrap gap-2 print:hidden">
        {handling.mayTakeOver &&
          (handling.needsReason ? <Disclosure summary={says.takeOver}>{takeOver}</Disclosure> : takeOver)}
        {handling.assignTo.length > 0 && <Disclosure summary={says.assign}>{assign}</Disclosure>}
        {handling.mayRelease && <Disclosure summary={says.release}>{release}</Disclosure>}
      </div>
    </Sheet>
  )
}

function entriesOf(reading: Reading): KeyValue[] {
  const { page, locale, words } = reading
  const { handling: says } = words.casePage
  const { lifecycle } = words
  const { handling, origin, destination } = page
  const desk = (name: string | null, connection: string) =>
    name ?? (connection === 'none' ? lifecycle.connections.none.name : says.nobody)
  return [
    {
      term: placeOf(reading, 'destination'),
      value: desk(handling.destination, destination.agency.connection),
    },
    { term: placeOf(reading, 'origin'), value: desk(handling.origin, origin.agency.connection) },
    ...(page.submittedAt
      ? [
          {
            term: says.lodged,
            value:
              page.onlineProof === null
                ? says.lodgedAt(lifecycle.sides[page.lodgedAt], instantText(page.submittedAt, locale))
                : says.lodgedOnline(instantText(page.submittedAt, locale)),
          },
        ]
      : []),
    ...(page.onlineProof === null ? [] : [{ term: says.proven, value: says.proofs[page.onlineProof] }]),
    ...(page.reason ? [{ term: says.transferReason, value: lifecycle.transferReasons[page.reason] }] : []),
  ]
}
