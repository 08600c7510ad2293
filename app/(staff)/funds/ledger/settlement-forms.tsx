'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Disclosure } from '@/components/ui/disclosure'
import { DateField, TextField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { BANK_RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import type { NettingPair } from '@/lib/queries/netting'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import {
  confirmSettlement,
  decideSettlement,
  prepareSettlement,
  receiveSettlement,
  reportSettlementReturned,
} from './actions'

type Props = { readonly pair: NettingPair; readonly month: string; readonly today: LocalDate }

/** The one thing the reader does next with a pair's month. */
export function SettlementForms({ pair, month, today }: Props) {
  const says = useWords().books.netting
  const { settlement, turn, otherId } = pair
  const id = pair.key.replace(' ', '-')
  if (settlement === null)
    return turn === 'prepare' && otherId !== null ? (
      <SmallForm
        id={`prepare-${id}`}
        action={prepareSettlement}
        hidden={{ month, other: otherId }}
        submit={says.prepare}
      />
    ) : null
  const hidden = { settlement: settlement.id }
  return (
    <>
      {turn === 'decide' && (
        <div className="flex flex-wrap gap-2">
          <SmallForm
            id={`sign-${id}`}
            action={decideSettlement}
            hidden={{ ...hidden, decision: 'sign' }}
            submit={says.sign}
          />
          <SmallForm
            id={`decline-${id}`}
            action={decideSettlement}
            hidden={{ ...hidden, decision: 'decline' }}
            submit={says.decline}
            variant="quiet"
          />
        </div>
      )}
      {turn === 'ownWork' && <p className="text-sm text-ink-3">{says.ownWork}</p>}
      {turn === 'confirm' && (
        <>
          <p className="text-sm text-ink-3">{says.payText(settlement.reference)}</p>
          <BankPaperForm id={`confirm-${id}`} of={hidden} kind="confirm" today={today} />
        </>
      )}
      {turn === 'receive' && <BankPaperForm id={`receive-${id}`} of={hidden} kind="receive" today={today} />}
      {settlement.mayReport && (
        <Disclosure summary={says.reported}>
          <ReturnForm id={`report-${id}`} of={hidden} today={today} />
        </Disclosure>
      )}
    </>
  )
}

type FormProps = {
  readonly id: string
  readonly of: { readonly settlement: string }
  readonly today: LocalDate
}

function BankPaperForm({ id, of, today, kind }: FormProps & { readonly kind: 'confirm' | 'receive' }) {
  const { books, fields } = useWords()
  const day = kind === 'confirm' ? 'paidOn' : 'receivedOn'
  return (
    <SmallForm
      id={id}
      action={kind === 'confirm' ? confirmSettlement : receiveSettlement}
      hidden={of}
      submit={books.netting[kind]}
    >
      {(wire) => {
        const entry = wire(day, fields.labels[day])
        return (
          <>
            <TextField
              {...wire('bankReference', fields.labels.bankReference)}
              required
              autoComplete="off"
              maxLength={60}
            />
            <DateField {...entry} defaultValue={entry.defaultValue || today} max={today} required />
          </>
        )
      }}
    </SmallForm>
  )
}

function ReturnForm({ id, of, today }: FormProps) {
  const { books, fields, lifecycle } = useWords()
  return (
    <SmallForm id={id} action={reportSettlementReturned} hidden={of} submit={books.netting.report}>
      {(wire) => {
        const entry = wire('returnedOn', fields.labels.returnedOn)
        return (
          <>
            <SelectField
              {...wire('reason', fields.labels.reason)}
              required
              choices={BANK_RETURN_REASONS.map((value) => ({
                value,
                label: lifecycle.bankReturnReasons[value].name,
              }))}
            />
            <DateField {...entry} defaultValue={entry.defaultValue || today} max={today} required />
          </>
        )
      }}
    </SmallForm>
  )
}
