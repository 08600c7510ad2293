import type { ReactNode } from 'react'
import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag, type Tone } from '@/components/ui/tag'
import type { PauseStatus } from '@/lib/domain/clocks/pauses'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import type { ClockView } from '@/lib/queries/case-clocks'
import type { PauseView } from '@/lib/queries/case-pauses'
import { casePath, type Reading } from './reading'

type PausesSheetProps = {
  readonly reading: Reading
  /** The supervisor's signature under a pause or its end. */
  readonly sign: (pause: PauseView) => ReactNode
  readonly decline: (pause: PauseView) => ReactNode
  /** Whoever asked takes it back. */
  readonly takeBack: (pause: PauseView) => ReactNode
}

const TONES: Record<PauseStatus, Tone> = {
  asked: 'soon',
  running: 'accent',
  resuming: 'soon',
  resumed: 'done',
  declined: 'calm',
  withdrawn: 'calm',
  lapsed: 'calm',
}

/** 期限暂停: which days are left out of an adjusted date, why, and who decided; what waits comes first. */
export function PausesSheet(props: PausesSheetProps) {
  const { page, words } = props.reading
  const says = words.pauses
  const entries = page.clocks.flatMap((clock) => clock.pauses.map((pause) => ({ clock, pause })))
  if (entries.length === 0) return null
  const waits = ({ pause }: (typeof entries)[number]) =>
    pause.status === 'asked' || pause.status === 'resuming'
  const ordered = [...entries.filter(waits), ...entries.filter((entry) => !waits(entry))]
  return (
    <Sheet id="pauses" title={says.title}>
      <p className="mb-2 text-sm text-ink-3">{says.lead}</p>
      <ul className="divide-y divide-line">
        {ordered.map(({ clock, pause }) => (
          <Pause key={pause.id} {...props} clock={clock} pause={pause} />
        ))}
      </ul>
    </Sheet>
  )
}

type PauseProps = PausesSheetProps & { readonly clock: ClockView; readonly pause: PauseView }

function Pause({ reading, clock, pause, sign, decline, takeBack }: PauseProps) {
  const { page, locale, words } = reading
  const says = words.pauses
  const { from, to } = pause
  const days =
    to === null ? says.open(longDate(from, locale)) : says.days(longDate(from, locale), longDate(to, locale))
  return (
    <li className="flex flex-col gap-1 py-2.5 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{words.lifecycle.clocks[pause.clock].name}</span>
        <span>{says.reasons[pause.reason]}</span>
        <Tag tone={TONES[pause.status]}>{says.statuses[pause.status]}</Tag>
        {pause.mayResume && (
          <Link
            href={casePath(page.reference, '/resume-clock')}
            className="text-accent underline underline-offset-2 print:hidden"
          >
            {says.resume.link}
          </Link>
        )}
      </p>
      <p>
        {days}
        {pause.counts && clock.adjustedDueOn !== null && (
          <span className="text-ink-2">
            {' '}
            · {says.dates(longDate(clock.dueOn, locale), longDate(clock.adjustedDueOn, locale))}
          </span>
        )}
      </p>
      {pause.note !== null && <p className="whitespace-pre-wrap text-ink-2">{pause.note}</p>}
      <p className="text-sm text-ink-3">{peopleOf(pause, reading).join(' · ')}</p>
      {pause.mayDecide && (
        <div className="mt-1 flex flex-wrap items-center gap-2 print:hidden">
          {sign(pause)}
          <Disclosure summary={says.decline}>{decline(pause)}</Disclosure>
        </div>
      )}
      {pause.mayTakeBack && (
        <Disclosure summary={says.withdraw} className="mt-1 print:hidden">
          {takeBack(pause)}
        </Disclosure>
      )}
    </li>
  )
}

/** Who asked, who decided, who ended it, in that order. */
function peopleOf(pause: PauseView, { locale, words }: Reading): string[] {
  const says = words.pauses
  const { askedBy, askedAt, closedBy, closedAt, closedNote, resume, status } = pause
  const parts = [says.asked(askedBy, shortInstant(askedAt, locale))]
  if (closedBy !== null && closedAt !== null && status !== 'withdrawn') {
    const decided = status === 'declined' ? says.declined : says.decided
    parts.push(decided(closedBy, shortInstant(closedAt, locale)))
  }
  if (closedNote !== null) parts.push(closedNote)
  if (resume?.signedBy && resume.signedAt)
    parts.push(says.resumed(resume.signedBy, shortInstant(resume.signedAt, locale)))
  else if (resume) parts.push(says.resuming(resume.askedBy, longDate(resume.on, locale)))
  return parts
}
