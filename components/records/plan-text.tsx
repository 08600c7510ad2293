import { money } from '@/lib/i18n/format/money'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { PlanView, RecordView } from '@/lib/queries/record-view'

type PlanTextProps = {
  readonly plan: PlanView
  /** Both records. */
  readonly records: readonly RecordView[]
  readonly locale: Locale
}

/** What a merge does: months, money, enrolment by enrolment, and the cases that go along. */
export function PlanText({ plan, records, locale }: PlanTextProps) {
  const words = wordsFor(locale)
  const { plan: says } = words.people.records
  const [first, second] = plan.before
  const twice = first + second - plan.after
  const other = records.find(({ id }) => id !== plan.survivorId)
  const nameOf = (id: string): string | null => {
    const enrolment = other?.enrolments.find((one) => one.id === id)
    return enrolment
      ? `${shortPlace(enrolment.area, locale)} · ${words.lifecycle.schemes[enrolment.scheme].name}`
      : null
  }
  const lines = [
    ...plan.joins.map(({ id, months, balanceFen }) => {
      const name = nameOf(id)
      return name === null ? null : says.joins(name, months, money(balanceFen))
    }),
    ...plan.moves.map(({ id }) => {
      const name = nameOf(id)
      return name === null ? null : says.moves(name)
    }),
    other && other.cases.length > 0 ? says.cases(other.cases.length) : null,
  ].filter((line) => line !== null)
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-md font-semibold">
        {says.months(first, second, plan.after)}
        <span className="font-normal text-ink-2"> · {says.balance(money(plan.balanceFen))}</span>
      </p>
      {twice > 0 && <p className="text-ink-2">{says.twice(twice)}</p>}
      <ul className="list-disc pl-5 text-ink-2">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
