import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { approveRemittance } from '@/lib/commands/approve-remittance'
import { cancelRemittance } from '@/lib/commands/cancel-remittance'
import { confirmRemitted } from '@/lib/commands/confirm-remitted'
import { credit } from '@/lib/commands/credit'
import { disputeTable } from '@/lib/commands/dispute-table'
import { draftTable } from '@/lib/commands/draft-table'
import { matchReceipt } from '@/lib/commands/match-receipt'
import { payDifference } from '@/lib/commands/pay-difference'
import { prepareRemittance } from '@/lib/commands/prepare-remittance'
import { receiveContactLetter } from '@/lib/commands/receive-contact-letter'
import { recordReceipt } from '@/lib/commands/record-receipt'
import { recordYears } from '@/lib/commands/record-years'
import { rejectRemittance } from '@/lib/commands/reject-remittance'
import { reportReturned } from '@/lib/commands/report-returned'
import { resend } from '@/lib/commands/resend'
import { returnAll } from '@/lib/commands/return-all'
import { returnByOrigin } from '@/lib/commands/return-by-origin'
import { returnDraft } from '@/lib/commands/return-draft'
import { returnExcess } from '@/lib/commands/return-excess'
import { sealTable } from '@/lib/commands/seal-table'
import { terminate } from '@/lib/commands/terminate'
import { unmatch } from '@/lib/commands/unmatch'
import { withdraw } from '@/lib/commands/withdraw'
import { stateObstacle } from '@/lib/domain/transfer/obstacle'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import { readCaseFile } from '@/lib/db/transfers'
import type { World } from '@/lib/testing/builders'
import { acceptedByExchange, expectAlike } from '@/lib/testing/exchange-cases'
import { AMOUNT, DAY, mover, NOW, stepOf } from '@/lib/testing/money-world'
import { randomOf, twoDeployments, type TwoDeployments } from '@/lib/testing/two-deployments'

const SEEDS = [12]
const nameOf = (seed: number) =>
  `乱${[...String(seed)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`
let two: TwoDeployments
beforeAll(async () => {
  two = await twoDeployments(SEEDS.map((seed) => mover(nameOf(seed))))
})
afterEach(() => two.calm())
afterAll(() => two.close())

type Play = readonly [
  step: Step,
  command: unknown,
  login: string,
  fields?: (serial: number) => object,
  second?: string,
]
const note = () => ({ note: 'said so' })
const ORIGIN: readonly Play[] = [
  ['receiveContactLetter', receiveContactLetter, 'nanjing-clerk'],
  ['draftTable', draftTable, 'nanjing-clerk'],
  ['returnDraft', returnDraft, 'nanjing-reviewer', note],
  ['sealTable', sealTable, 'nanjing-reviewer'],
  ['sealTable', sealTable, 'nanjing-reviewer'],
  ['returnByOrigin', returnByOrigin, 'nanjing-clerk', () => ({ reason: 'letterIncomplete', note: 'page 2' })],
  ['prepareRemittance', prepareRemittance, 'nanjing-finance'],
  ['rejectRemittance', rejectRemittance, 'nanjing-reviewer', note],
  ['approveRemittance', approveRemittance, 'nanjing-reviewer'],
  ['cancelRemittance', cancelRemittance, 'nanjing-finance', note, 'nanjing-reviewer'],
  [
    'confirmRemitted',
    confirmRemitted,
    'nanjing-finance',
    (serial) => ({ bankReference: `NJ-${serial}`, paidOn: DAY }),
  ],
  ['reportReturned', reportReturned, 'nanjing-finance', () => ({ reason: 'accountClosed', returnedOn: DAY })],
  [
    'payDifference',
    payDifference,
    'nanjing-finance',
    (serial) => ({ bankReference: `ND-${serial}`, paidOn: DAY }),
    'nanjing-reviewer',
  ],
]
const arrival = (serial: number) => ({
  amountFen: serial % 3 === 0 ? AMOUNT : serial % 3 === 1 ? AMOUNT - 100 : AMOUNT + 100,
  receivedOn: DAY,
  bankReference: `HF-${serial}`,
})
const items = [{ path: 'balance', expected: '3456.77' }]
const DESTINATION: readonly Play[] = [
  ['resend', resend, 'hefei-clerk'],
  ['recordYears', recordYears, 'hefei-clerk'],
  ['disputeTable', disputeTable, 'hefei-clerk', () => ({ items })],
  ['recordReceipt', recordReceipt, 'hefei-finance', arrival],
  ['matchReceipt', matchReceipt, 'hefei-finance'],
  ['unmatch', unmatch, 'hefei-finance', note, 'hefei-reviewer'],
  [
    'returnExcess',
    returnExcess,
    'hefei-finance',
    (serial) => ({ bankReference: `HE-${serial}`, paidOn: DAY }),
    'hefei-reviewer',
  ],
  ['credit', credit, 'hefei-reviewer'],
  [
    'returnAll',
    returnAll,
    'hefei-finance',
    (serial) => ({ bankReference: `HA-${serial}`, paidOn: DAY, reason: 'abandoned' }),
    'hefei-reviewer',
  ],
]
const ENDINGS: readonly Play[] = [
  ['withdraw', withdraw, 'hefei-clerk'],
  [
    'terminate',
    terminate,
    'hefei-clerk',
    () => ({ reason: 'abandoned', evidence: 'call of today' }),
    'hefei-supervisor',
  ],
]

/** What the state of the case here lets them do; whether the other side lets it stand is another matter. */
async function openTo({ db }: World, reference: string, plays: readonly Play[]): Promise<readonly Play[]> {
  const row = await db.transfer.findUnique({ where: { reference }, select: { id: true } })
  if (!row) return []
  const { facts } = await readCaseFile(db as never, row.id)
  return plays.filter(([step]) => stateObstacle(step, facts) === null)
}

test.each(SEEDS)('whatever both sides do at once, they end alike (%i)', async (seed) => {
  const random = randomOf(seed)
  two.storm(seed)
  const reference = await acceptedByExchange(two, nameOf(seed), NOW)
  let taken = 0
  for (let turn = 0; turn < 70; turn += 1) {
    const isOrigin = random() < 0.5
    const world = isOrigin ? two.JS : two.AH
    const plays = isOrigin ? ORIGIN : turn > 60 ? [...DESTINATION, ...ENDINGS] : DESTINATION
    const open = await openTo(world, reference, plays)
    const play = open[Math.floor(random() * open.length)]
    if (play) {
      const [, command, login, fields, second] = play
      const desk = stepOf(world, reference)
      const answer = await desk.take(command, login, fields?.(seed * 1000 + turn))
      if (answer.ok && second) await desk.take(command, second, { countersign: true })
      if (answer.ok) taken += 1
    }
    if (random() < 0.4) await two.round()
  }
  await two.settle()
  await expectAlike(two, reference)
  expect(taken).toBeGreaterThan(3)
})
