import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues, type KeyValue } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { WaitingCorrection } from '@/lib/queries/case-identity'
import type { Reading } from './reading'

type IdentitySheetProps = {
  readonly reading: Reading
  /** Puts the waiting correction in force. */
  readonly sign: ReactNode
  readonly decline: (own: boolean) => ReactNode
}

/** Names and documents of before, and a correction that waits; nothing where the person always was the same. */
export function IdentitySheet({ reading, sign, decline }: IdentitySheetProps) {
  const { identity } = reading.page
  const { identity: says } = reading.words.people
  const entries = entriesOf(reading)
  if (entries.length === 0 && identity.waiting === null) return null
  return (
    <Sheet id="identity" title={says.title}>
      {entries.length > 0 && <KeyValues entries={entries} />}
      {identity.waiting && (
        <Waiting reading={reading} waiting={identity.waiting} sign={sign} decline={decline} />
      )}
    </Sheet>
  )
}

function entriesOf({ page, locale, words }: Reading): KeyValue[] {
  const { identity: says } = words.people
  const { idTypes } = words.casePage.documents
  const { formerNames, formerDocuments, diedOn } = page.identity
  const lines = (texts: readonly string[]) => texts.map((text) => <div key={text}>{text}</div>)
  const names = formerNames.map(({ name, until }) => says.until(name, longDate(until, locale)))
  const documents = formerDocuments.map(({ type, masked, until }) =>
    says.until(`${idTypes[type]} ${masked}`, longDate(until, locale)),
  )
  return [
    ...(names.length > 0 ? [{ term: says.formerName, value: lines(names) }] : []),
    ...(documents.length > 0 ? [{ term: says.formerNumber, value: lines(documents) }] : []),
    ...(diedOn === null ? [] : [{ term: says.diedOn, value: longDate(diedOn, locale) }]),
  ]
}

type WaitingProps = IdentitySheetProps & { readonly waiting: WaitingCorrection }

function Waiting({ reading, waiting, sign, decline }: WaitingProps) {
  const { locale, words, page } = reading
  const { identity: says } = words.people
  const { signature, documents } = words.casePage
  const { name, document, since, evidence } = waiting
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-2 first:mt-0 first:border-0 first:pt-0">
      <div>
        <p className="font-semibold">{says.waiting}</p>
        <p className="text-sm text-ink-3">
          {says.waitingFor(waiting.openedBy ?? '', shortInstant(waiting.openedAt, locale))}
          {waiting.own && ` ${signature.own}`}
        </p>
      </div>
      <KeyValues
        entries={[
          ...(name === null ? [] : [{ term: says.newName, value: `${page.person.name} → ${name}` }]),
          ...(document === null
            ? []
            : [{ term: says.newNumber, value: `${documents.idTypes[document.type]} ${document.masked}` }]),
          ...(since === null ? [] : [{ term: says.since, value: longDate(since, locale) }]),
          { term: says.evidence, value: evidence },
        ]}
      />
      {waiting.mine && <div className="print:hidden">{sign}</div>}
      {waiting.mayDecline && (
        <Disclosure summary={waiting.own ? signature.withdraw : signature.decline} className="print:hidden">
          {decline(waiting.own)}
        </Disclosure>
      )}
    </div>
  )
}
