// npm run ledger
// Proves that the books of every agency add up and agree with everything else, and lists what stands open,
// line by line. Ends with 1 where they do not.
import { db } from '@/lib/db/client'
import { unbookedCredits, withBooks } from '@/lib/db/ledger-gaps'
import { openItems, proofFaults, trialBalances, type OpenItem } from '@/lib/db/ledger-proof'
import { dayOf, daysBetween } from '@/lib/domain/calendar/local-date'
import { fen, formatYuan } from '@/lib/domain/money/fen'
import { LEDGER_ACCOUNTS } from '@/lib/domain/money/ledger'
import { now } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words'

const zh = wordsFor('zh-CN').books
const en = wordsFor('en').books

const yuan = (amountFen: number) => formatYuan(fen(amountFen)).padStart(16)

async function main(): Promise<void> {
  const agencies = await db().agency.findMany({
    where: await withBooks(db()),
    select: { id: true, name: true },
    orderBy: [{ areaCode: 'asc' }, { slug: 'asc' }],
  })
  const ids = agencies.map(({ id }) => id)
  const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name ?? id
  const [balances, items, found, gaps] = await Promise.all([
    trialBalances(db(), ids),
    openItems(db(), ids),
    proofFaults(db(), ids),
    unbookedCredits(db(), ids),
  ])
  const faults = [...found, ...gaps]
  for (const { agencyId, accounts, totalFen } of balances) {
    if (LEDGER_ACCOUNTS.every((account) => accounts[account] === 0) && totalFen === 0) continue
    console.log(nameOf(agencyId))
    for (const account of LEDGER_ACCOUNTS)
      console.log(`  ${yuan(accounts[account])}  ${zh.accounts[account]} ${en.accounts[account]}`)
    console.log(`  ${yuan(totalFen)}  ${zh.total} ${en.total}`)
  }
  for (const account of ['inTransit', 'suspense', 'clearing'] as const)
    list(
      account,
      items.filter((item) => item.account === account),
      nameOf,
    )
  for (const { fault, agencyId, reference, bookedFen, expectedFen } of faults)
    console.log(
      `! ${nameOf(agencyId)} ${reference ?? ''} ${zh.faults[fault]} ${en.faults[fault]}: ${yuan(bookedFen).trim()} ≠ ${yuan(expectedFen).trim()}`,
    )
  const isWell = faults.length === 0 && balances.every(({ totalFen }) => totalFen === 0)
  console.log(isWell ? `${zh.balances}\n${en.balances}` : `${zh.doesNotBalance}\n${en.doesNotBalance}`)
  if (!isWell) process.exitCode = 1
}

function list(
  account: OpenItem['account'],
  items: readonly OpenItem[],
  nameOf: (id: string) => string,
): void {
  console.log(`${zh.accounts[account]} ${en.accounts[account]}: ${items.length}`)
  for (const { amountFen, since, reference, bankReference, agencyId } of items)
    console.log(
      `  ${yuan(amountFen)}  ${since}  ${zh.age(daysBetween(since, dayOf(now())))}  ${nameOf(agencyId)}  ${reference ?? ''} ${bankReference ?? ''}`.trimEnd(),
    )
}

try {
  await main()
} finally {
  if (process.env['DATABASE_URL']) await db().$disconnect()
}
