import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { Kbd } from '@/components/ui/kbd'
import { Sheet } from '@/components/ui/sheet'
import { isQuestion } from '@/lib/domain/eligibility/stops'
import { timeLeftText } from '@/lib/i18n/format/deadlines'
import type { Turn } from '@/lib/queries/case-due'
import type { StepView } from '@/lib/queries/step-view'
import { AutomaticNote } from './automatic-note'
import { besideSteps } from './beside-steps'
import { DueKeys } from './due-keys'
import { checkText, pressingText, waitingText } from './due-texts'
import { EndCard } from './end-card'
import { casePath, placeOf, stepPath, type Reading } from './reading'
import { ReturnedNote } from './returned-note'
import { WaitingSignatures, type DeclineForm } from './waiting-signatures'
import { ruleOf, type Step } from '@/lib/domain/transfer/lifecycle'

type DueCardProps = {
  readonly reading: Reading
  /** The form of the step that is due for the reader; a button where it needs no entries. */
  readonly dueStepForm: ReactNode
  /** Telling the person is the last thing to do. */
  readonly tellForm: ReactNode
  readonly declineForm: DeclineForm
}

/** Whose turn it is, until when, what was checked, and the one primary button of the screen. */
export function DueCard({ reading, dueStepForm, tellForm, declineForm }: DueCardProps) {
  const { page } = reading
  if (page.ended) return <EndCard reading={reading} ended={page.ended} />
  const [first, ...rest] = page.due.turns
  return (
    <div className="flex flex-col gap-4">
      {first?.mine ? (
        <MineCard reading={reading} turn={first} others={rest} form={dueStepForm} declineForm={declineForm} />
      ) : (
        page.due.toTell?.mine !== true && (
          <WaitingCard reading={reading} turns={page.due.turns} declineForm={declineForm} />
        )
      )}
      {page.due.toTell && <TellCard reading={reading} form={page.due.toTell.mine ? tellForm : null} />}
    </div>
  )
}

type MineProps = {
  readonly reading: Reading
  readonly turn: Turn
  readonly others: readonly Turn[]
  readonly form: ReactNode
  readonly declineForm: DeclineForm
}

function MineCard({ reading, turn, others, form, declineForm }: MineProps) {
  const { page, words } = reading
  const { due } = words.casePage
  const needsRoom = page.due.form !== null && asksMuch(page.due.form)
  return (
    <Sheet kind="due" label={due.now}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <p className="text-sm font-semibold text-ink-2">
            {[due.now, whoseDesk(turn, reading), untilWhen(turn, reading)]
              .filter((part) => part !== '')
              .join(' · ')}{' '}
            <ExplainLink turn={turn} reading={reading} /> <Kbd>↵</Kbd>
          </p>
          <h2 className="mt-0.5 text-lg">{words.lifecycle.steps[turn.step].button}</h2>
          <Checks turn={turn} reading={reading} />
          {turn.onBehalf && (
            <p className="text-sm text-soon">{due.onBehalf(placeOf(reading, sideOf(turn.step)))}</p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          {besideSteps(page).map((step) => (
            <ButtonLink key={step} href={stepPath(page.reference, step)}>
              {words.lifecycle.steps[step].button}
            </ButtonLink>
          ))}
          {!needsRoom && <DueKeys>{form}</DueKeys>}
        </div>
      </div>
      <AutomaticNote reading={reading} />
      <ReturnedNote reading={reading} />
      {needsRoom && (
        <div className="mt-3 border-t border-line pt-3 print:hidden">
          <DueKeys>{form}</DueKeys>
        </div>
      )}
      <WaitingSignatures reading={reading} declineForm={declineForm} />
      <Others turns={others} reading={reading} />
    </Sheet>
  )
}

/** Steps whose form asks for more than a press of its button. */
const ASKING: readonly Step[] = [
  'supplement',
  'requireSupplement',
  'refuse',
  'park',
  'sendContactLetter',
  'resend',
  'returnDraft',
  'confirmRemitted',
  'reportReturned',
  'recordReceipt',
  'payDifference',
  'returnExcess',
  'returnAll',
  'confirmPaidOut',
  'reportPayOutReturned',
]

function asksMuch({ step, signing, onBehalfOf, wouldBeLate, prefill }: StepView): boolean {
  if (signing?.part === 'second') return wouldBeLate !== null
  const isOpenQuestion = step === 'accept' && prefill.rules?.some(isQuestion)
  const isByLetter = prefill.byLetter === true && (step === 'receiveContactLetter' || step === 'receiveTable')
  return (
    ASKING.includes(step) ||
    onBehalfOf !== null ||
    wouldBeLate !== null ||
    isOpenQuestion === true ||
    isByLetter
  )
}

type WaitingProps = {
  readonly reading: Reading
  readonly turns: readonly Turn[]
  readonly declineForm: DeclineForm
}

function WaitingCard({ reading, turns, declineForm }: WaitingProps) {
  const { due } = reading.words.casePage
  const [first, ...rest] = turns
  if (!first) return <WaitingSignatures reading={reading} declineForm={declineForm} alone />
  return (
    <Sheet label={due.waiting}>
      <p className="text-sm font-semibold text-ink-2">
        {due.waiting}
        {first.assignee !== null && first.ours ? ` · ${due.assignee(first.assignee)}` : ''}
      </p>
      <h2 className="mt-0.5 text-lg">
        {waitingText(first, reading)}
        {first.pressing && (
          <span
            className={classes(
              'inline-block pl-1.5 font-normal',
              first.pressing.breached ? 'text-late' : 'text-ink-2',
            )}
          >
            · {pressingText(first.pressing, reading)}
          </span>
        )}
      </h2>
      <p className="text-ink-3">
        {calmText(first, reading)} <ExplainLink turn={first} reading={reading} />
      </p>
      <AutomaticNote reading={reading} />
      <ReturnedNote reading={reading} />
      <WaitingSignatures reading={reading} declineForm={declineForm} />
      <Others turns={rest} reading={reading} />
    </Sheet>
  )
}

/** Every date can be explained: the one that presses, too. */
function ExplainLink({ turn: { pressing }, reading: { page, words } }: { turn: Turn; reading: Reading }) {
  if (!pressing?.clock) return null
  return (
    <Link
      href={casePath(page.reference, `/dates/${pressing.clock}`)}
      className="font-normal text-accent hover:underline print:hidden"
    >
      {words.casePage.clocks.explain}
    </Link>
  )
}

/** What there is to do for somebody whose turn it is not. */
function calmText(turn: Turn, { page, words }: Reading): string | null {
  const { due } = words.casePage
  if (turn.obstacle?.code === 'own-work') return due.ownWork
  if (turn.ours) return null
  if (page.side === null) return due.calmAbove
  return turn.pressing?.breached ? due.calmLate : due.calm
}

function TellCard({ reading, form }: { reading: Reading; form: ReactNode }) {
  const { page, words } = reading
  const { due } = words.casePage
  const queued = page.notices.some(
    (notice) => notice.kind === 'completion' && notice.status === 'queued' && notice.channel === 'sms',
  )
  return (
    <Sheet kind={form === null ? 'padded' : 'due'} title={due.toTell}>
      <p className="text-ink-2">{queued ? due.toTellQueued : due.toTellLead}</p>
      {form !== null && <div className="mt-3">{form}</div>}
    </Sheet>
  )
}

function Checks({ turn, reading }: { turn: Turn; reading: Reading }) {
  const { shell, casePage } = reading.words
  const fine = turn.checks.filter((check) => check.ok)
  const wrong = turn.checks.filter((check) => !check.ok)
  return (
    <>
      {wrong.map((check) => (
        <p key={check.code} className="flex items-start gap-1.5 font-medium text-soon">
          <Icon name="warn" className="mt-[0.2em]" />
          {checkText(check, reading)}
        </p>
      ))}
      {fine.length > 0 && (
        <p className="text-ink-3">
          <span className="sr-only">{casePage.checks.label} </span>
          {fine.map((check) => checkText(check, reading)).join(shell.punctuation.semicolon)}
          {shell.punctuation.stop}
        </p>
      )}
    </>
  )
}

/** The other track goes on beside this one. */
function Others({ turns, reading }: { turns: readonly Turn[]; reading: Reading }) {
  const { lifecycle, casePage } = reading.words
  const { page } = reading
  const waiting = turns.filter((turn) => !page.due.signatures.some((one) => one.step === turn.step))
  if (waiting.length === 0) return null
  return (
    <ul className="mt-2.5 border-t border-line pt-2 text-sm text-ink-2">
      {waiting.map((turn) => {
        const what = turn.mine ? lifecycle.steps[turn.step].button : waitingText(turn, reading)
        return (
          <li key={turn.step}>
            {casePage.due.other(lifecycle.tracks[turn.track], what)}
            {turn.pressing && (
              <span className={turn.pressing.breached ? 'text-late' : undefined}>
                {' '}
                · {pressingText(turn.pressing, reading)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function sideOf(step: Step): 'origin' | 'destination' {
  return ruleOf(step).side === 'origin' ? 'origin' : 'destination'
}

function whoseDesk(turn: Turn, reading: Reading): string {
  const { words, page } = reading
  if (turn.assignee !== null && turn.role === 'clerk') return turn.assignee
  if (turn.role === null || page.side === null) return ''
  return words.casePage.due.who(placeOf(reading, page.side), words.lifecycle.roles[turn.role])
}

function untilWhen({ pressing }: Turn, reading: Reading): string {
  if (!pressing) return ''
  return pressing.clock !== null && pressing.workingDaysLeft === 0
    ? timeLeftText(pressing, reading.locale, pressing.closing)
    : pressingText(pressing, reading)
}
