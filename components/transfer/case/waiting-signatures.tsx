import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-values'
import { Sheet } from '@/components/ui/sheet'
import { shortInstant } from '@/lib/i18n/format/dates'
import { signedText } from '@/lib/i18n/format/signed-entries'
import type { SignatureView } from '@/lib/queries/case-signature'
import type { ReactNode } from 'react'
import type { Reading } from './reading'

/** The form that declines a waiting signature, or takes the own one back. */
export type DeclineForm = (view: SignatureView) => ReactNode

type WaitingSignaturesProps = {
  readonly reading: Reading
  readonly declineForm: DeclineForm
  /** Nothing else is due: in a sheet of its own. */
  readonly alone?: boolean
}

/** Steps that wait for their second signature, with what the first signer entered. */
export function WaitingSignatures({ reading, declineForm, alone }: WaitingSignaturesProps) {
  const { signatures } = reading.page.due
  if (signatures.length === 0) return null
  const list = signatures.map((view) => (
    <Waiting key={view.step} reading={reading} view={view} decline={declineForm(view)} />
  ))
  if (alone) return <Sheet>{list}</Sheet>
  return <div className="mt-3 border-t border-line pt-3">{list}</div>
}

type WaitingProps = {
  readonly reading: Reading
  readonly view: SignatureView
  readonly decline: ReactNode
}

function Waiting({ reading, view, decline }: WaitingProps) {
  const { locale, words, page } = reading
  const { lifecycle, casePage } = words
  const { signature } = casePage
  const isOnTop = page.due.turns[0]?.step === view.step && page.due.turns[0].mine
  return (
    <div className="flex flex-col gap-1 py-1">
      <p className="font-semibold">
        {signature.waiting(lifecycle.steps[view.step].button, lifecycle.roles[view.role])}
      </p>
      {view.openedBy !== null && (
        <p className="text-sm text-ink-3">
          {signature.openedBy(view.openedBy, shortInstant(view.openedAt, locale))}
          {view.own && ` · ${signature.own}`}
        </p>
      )}
      {view.entries === null ? (
        <p className="text-ink-3">{signature.hidden}</p>
      ) : view.entries.length === 0 ? (
        <p className="text-ink-3">{signature.nothingEntered}</p>
      ) : isOnTop ? (
        <KeyValues entries={view.entries.map((entry) => signedText(entry, locale))} />
      ) : (
        <Disclosure summary={signature.entered} open={view.mine}>
          <KeyValues entries={view.entries.map((entry) => signedText(entry, locale))} />
        </Disclosure>
      )}
      {view.mayDecline && (
        <Disclosure summary={view.own ? signature.withdraw : signature.decline} className="print:hidden">
          {decline}
        </Disclosure>
      )}
    </div>
  )
}
