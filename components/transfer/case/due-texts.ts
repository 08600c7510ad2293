import { money } from '@/lib/i18n/format/money'
import { deadlineLine } from '@/lib/i18n/format/deadlines'
import { yearlessDate } from '@/lib/i18n/format/dates'
import type { Check } from '@/lib/queries/case-checks'
import type { Pressing, Turn } from '@/lib/queries/case-due'
import { placeOf, type Reading } from './reading'
import { ruleOf } from '@/lib/domain/transfer/lifecycle'

/** What was checked, one sentence each. */
export function checkText(check: Check, { words }: Reading): string {
  const { checks } = words.casePage
  const { comma } = words.shell.punctuation
  switch (check.code) {
    case 'rules':
      return checks.rules(check.met, check.notMet, check.cannotTell)
    case 'seal':
      return check.ok ? checks.sealOk(check.version) : checks.sealBad(check.version)
    case 'months': {
      const { months, overlapping, deemed, total } = check
      const said =
        overlapping === 0
          ? checks.months(months, total)
          : checks.monthsOverlapping(months, overlapping, total)
      return deemed === 0 ? said : said + comma + checks.deemed(deemed)
    }
    case 'registry':
      return checks.registry(check.months, money(check.balanceFen))
    case 'draft':
      return checks.draft(
        check.version,
        check.by ?? words.casePage.automatic.drafter,
        check.months,
        money(check.transferFen),
      )
    case 'disputed':
      return checks.disputed(check.version, check.items)
    case 'order':
      return check.ok
        ? checks.orderOk(money(check.orderFen))
        : checks.orderBad(money(check.orderFen), money(check.tableFen))
    case 'payee':
      return check.ok
        ? checks.payeeOk(check.accountName, check.last4)
        : checks.payeeBad(check.accountName, check.last4)
    case 'received':
      return check.ok
        ? checks.receivedOk(money(check.receivedFen))
        : checks.receivedBad(money(check.receivedFen), money(check.expectedFen))
    case 'ordered':
      return check.ok
        ? checks.orderedOk(money(check.orderedFen))
        : checks.orderedBad(money(check.orderedFen), money(check.tableFen))
    case 'onStatement':
      return check.isShown ? checks.onStatement : checks.notOnStatement
    case 'madeBy':
      return checks.madeBy(check.by ?? '')
    case 'matchedBy':
      return checks.matchedBy(check.by ?? '')
    case 'yearsRecorded':
      return checks.yearsRecorded(check.months)
    default:
      return check satisfies never
  }
}

/** 还剩 4 个工作日 · 10-16（周五）; where no clock runs, the day by which the desk looks after it. */
export function pressingText(pressing: Pressing, { locale, words }: Reading): string {
  const { clock, dueOn, closing } = pressing
  if (clock === null) return words.casePage.due.look(yearlessDate(dueOn, locale))
  return deadlineLine({ ...pressing, dueOn }, locale, closing)
}

/** 等南京出具信息表: whose turn it is, said by whoever waits. */
export function waitingText(turn: Turn, reading: Reading): string {
  const { page, words } = reading
  return words.lifecycle.steps[turn.step].waiting(waitedFor(turn, reading, page.side !== null))
}

function waitedFor(turn: Turn, reading: Reading, inside: boolean): string {
  const { words } = reading
  if (turn.holder === 'applicant') return words.lifecycle.holders.applicant
  // A parked case waits for the other area to be connected, not for the desk that will resume it.
  if (turn.step === 'unpark') return reading.orig
  if (turn.ours && !turn.onBehalf && inside && turn.role !== null)
    return words.casePage.due.ourRole(words.lifecycle.roles[turn.role])
  const { side } = ruleOf(turn.step)
  return placeOf(reading, side === 'origin' ? 'origin' : 'destination')
}
