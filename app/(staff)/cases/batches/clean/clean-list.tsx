'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useActionState, type ChangeEvent } from 'react'
import { DueBadge } from '@/components/calendar/due-badge'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Amount } from '@/components/money/amount'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { CandidateRow, CandidatesPage } from '@/lib/queries/batch-candidates'
import { IDLE } from '@/lib/web/form-state'
import { order } from '../actions'

type CleanListProps = { readonly view: Omit<CandidatesPage, 'seenAt'> & { readonly seenAt: string } }

/** Ticks and two buttons: what is ticked, or all. It works without script. */
export function CleanList({ view }: CleanListProps) {
  const [state, send] = useActionState(order, IDLE)
  const locale = useLocale()
  const { batches, lifecycle } = useWords()
  const { clean } = batches
  const { step, rows, total, seenAt } = view
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const columns = { amount: step !== 'accept', look: rows.some(({ obstacle }) => obstacle !== null) }
  const name = lifecycle.steps[step].button
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="seenAt" value={seenAt} />
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {state.status === 'invalid' && <Notice tone="warn" announce title={clean.chosen} />}
      <Sheet kind="flush" label={clean.list}>
        <Table label={clean.list}>
          <Head>
            <Th>
              <input type="checkbox" aria-label={clean.tickAll} onChange={tickAll} />
            </Th>
            <Th>{clean.columns.reference}</Th>
            <Th>{clean.columns.person}</Th>
            <Th>{clean.columns.other}</Th>
            {columns.amount && <Th num>{clean.columns.amount}</Th>}
            <Th>{clean.columns.due}</Th>
            {columns.look && <Th>{clean.columns.look}</Th>}
          </Head>
          <tbody>
            {rows.map((row) => (
              <CleanRow key={row.reference} row={row} columns={columns} />
            ))}
          </tbody>
        </Table>
      </Sheet>
      <p className="max-w-4xl text-sm text-ink-2">{clean.responsible}</p>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="all" value="">
          {clean.submit(name)}
        </SubmitButton>
        <SubmitButton name="all" value="on" variant="plain">
          {clean.submitAll(name, total)}
        </SubmitButton>
        <span className="text-sm text-ink-3">{clean.allHint}</span>
      </div>
    </form>
  )
}

type Columns = { readonly amount: boolean; readonly look: boolean }
type CleanRowProps = { readonly row: CandidateRow; readonly columns: Columns }

function CleanRow({ row, columns }: CleanRowProps) {
  const locale = useLocale()
  const { clean } = useWords().batches
  const { reference, version, person, otherAgency, amountFen, left, obstacle } = row
  return (
    <Row opens>
      <Td>
        <input
          type="checkbox"
          name="cases[]"
          value={`${reference}@${version}`}
          disabled={obstacle !== null}
          aria-label={clean.tick(reference)}
        />
      </Td>
      <Td>
        <Link
          href={`/cases/${reference}` as Route}
          prefetch={false}
          className="font-medium text-accent hover:underline"
        >
          {reference}
        </Link>
      </Td>
      <Td>{person}</Td>
      <Td clip title={nameIn(otherAgency, locale)}>
        {nameIn(otherAgency, locale)}
      </Td>
      {columns.amount && <Td num>{amountFen === null ? '' : <Amount fen={amountFen} />}</Td>}
      <Td>
        {left && (
          <>
            <DueBadge {...left} locale={locale} />
            <p className="text-xs text-ink-3">{longDate(left.dueOn, locale)}</p>
          </>
        )}
      </Td>
      {columns.look && (
        <Td className="max-w-md">
          <p className="whitespace-normal">{obstacle === null ? '' : refusalText(obstacle, locale).says}</p>
        </Td>
      )}
    </Row>
  )
}

/** Ticks every case of the page that may be ticked, or none. */
function tickAll({ currentTarget }: ChangeEvent<HTMLInputElement>) {
  const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="cases[]"]:not(:disabled)')
  for (const box of boxes ?? []) box.checked = currentTarget.checked
}
