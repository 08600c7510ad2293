import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { plainAmount } from '@/lib/i18n/format/money'
import { ledgerProof } from '@/lib/queries/ledger'
import { netting } from '@/lib/queries/netting'
import { currentLocale, words } from '@/lib/web/locale'
import { MoneyNav } from '../money-nav'
import { BookingsSheet } from './bookings-sheet'
import { DaysSheet } from './days-sheet'
import { ItemsSheet } from './items-sheet'
import { NettingSheet } from './netting-sheet'
import { TrialSheet } from './trial-sheet'

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).books.ledger.title }
}

/** 账簿: that everything balances, and what stands open line by line. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor()
  const { case: asked, month } = await searchParams
  const reference = typeof asked === 'string' ? asked : null
  const proof = await ledgerProof(actor, { reference }, now())
  if (!proof || (reference !== null && proof.ofCase === null)) notFound()
  const ofMonth = await netting(actor, typeof month === 'string' ? month : null, now())
  const all = await words()
  const { books } = all
  const reading = { words: all, locale: await currentLocale(), showsAgency: proof.agencies.length > 1 }
  return (
    <>
      <PageBar title={books.ledger.title} action={<MoneyNav actor={actor} current="ledger" />}>
        <span className="text-ink-2">{books.ledger.bookings(proof.bookings)}</span>
      </PageBar>
      <div className="flex flex-col gap-3">
        <Notice
          tone={proof.balances ? 'done' : 'late'}
          title={proof.balances ? books.balances : books.doesNotBalance}
        >
          {proof.faults.length > 0 && (
            <ul aria-label={books.ledger.faultsTitle}>
              {proof.faults.map((fault) => (
                <li key={`${fault.fault} ${fault.agency} ${fault.reference}`}>
                  {[fault.agency, fault.reference, books.faults[fault.fault]].filter(Boolean).join(' · ')}{' '}
                  {plainAmount(fault.bookedFen)} ≠ {plainAmount(fault.expectedFen)}
                </li>
              ))}
            </ul>
          )}
          <p className="text-ink-2">{books.ledger.hint}</p>
        </Notice>
        {proof.ofCase && <BookingsSheet ofCase={proof.ofCase} {...reading} />}
        <TrialSheet proof={proof} {...reading} />
        {(['suspense', 'inTransit', 'clearing'] as const).map((account) => (
          <ItemsSheet key={account} account={account} items={proof[account]} {...reading} />
        ))}
        {ofMonth && <NettingSheet netting={ofMonth} {...reading} />}
        {proof.days && <DaysSheet days={proof.days} {...reading} />}
      </div>
    </>
  )
}
