import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { Menu, MenuLink } from '@/components/ui/menu'
import { monthDay } from '@/lib/i18n/format/dates'
import { besideSteps } from './beside-steps'
import { casePath, stepPath, type Reading } from './reading'

type CaseHeadProps = {
  readonly reading: Reading
  /** The masked number with the way to see it in full. */
  readonly idNumber: ReactNode
  readonly phone: ReactNode
}

/** Who the case is about, from where to where, and what else may be done with it. */
export function CaseHead({ reading, idNumber, phone }: CaseHeadProps) {
  const { page, words, orig, dest } = reading
  const { lifecycle, casePage } = words
  const { applicant, person } = page
  return (
    <header className="mb-3.5 flex flex-wrap items-start gap-x-6 gap-y-2">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 text-ink-3">
          <span>
            {[
              page.reference,
              lifecycle.modes[page.mode].name,
              lifecycle.schemeChange(
                lifecycle.schemes[page.fromScheme].name,
                lifecycle.schemes[page.toScheme].name,
              ),
            ].join(' · ')}
          </span>
          {page.pairMode !== 'NORMAL' && (
            <Tag title={lifecycle.pairModes[page.pairMode].hint}>
              {lifecycle.pairModes[page.pairMode].name}
            </Tag>
          )}
          {page.side === null && <Tag>{casePage.lookingOn}</Tag>}
        </p>
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <h1 className="text-2xl">{person.name}</h1>
          <span className="flex flex-wrap items-baseline gap-x-2 text-ink-3">{idNumber}</span>
        </div>
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="sr-only">{casePage.route(orig, dest)}</span>
          <span aria-hidden="true" className="flex items-center gap-2 font-semibold">
            {orig}
            <Arrow />
            {dest}
          </span>
          {page.employerName !== null && <span className="text-ink-3">{page.employerName}</span>}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
          {person.phoneMasked !== null && (
            <span className="flex flex-wrap items-baseline gap-x-1.5">
              {casePage.phone} {phone}
              {person.phoneChangedOn !== null && (
                <Tag tone="soon" title={casePage.phoneChangedHint}>
                  {casePage.phoneChanged(monthDay(person.phoneChangedOn, reading.locale))}
                </Tag>
              )}
            </span>
          )}
          {page.platformSerialNo !== null && (
            <span>
              {words.materials.serial.label} {page.platformSerialNo}
            </span>
          )}
          {applicant.kind !== 'self' && (
            <span>
              {casePage.appliedBy(lifecycle.applicantKinds[applicant.kind].name, applicantName(page))}
              {applicant.relation !== null && ` · ${applicant.relation}`}
              {applicant.phoneMasked !== null && ` · ${applicant.phoneMasked}`}
            </span>
          )}
        </p>
      </div>
      <div className="flex gap-2 print:hidden">
        <PrintMenu reading={reading} />
        <MoreMenu reading={reading} />
      </div>
    </header>
  )
}

/** An employer applies under its own name; the person who came for it may be named beside. */
function applicantName({ applicant, employerName }: Reading['page']): string {
  return applicant.name ?? (applicant.kind === 'employer' ? employerName : null) ?? ''
}

function Arrow() {
  return (
    <svg
      viewBox="0 0 32 8"
      className="h-2 w-8 text-ink-3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
    >
      <path d="M0 4h30M26.5 1 30 4l-3.5 3" />
    </svg>
  )
}

function PrintMenu({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const { print, printMenu } = words.casePage
  const sealed = page.tables.filter((table) => table.status === 'sealed')
  if (page.state === 'draft') return null
  return (
    <Menu label={print}>
      <MenuLink href={casePath(page.reference, '/acceptance-receipt')}>
        {page.isAccepted ? printMenu.receipt : printMenu.slip}
      </MenuLink>
      {page.letters.length > 0 && (
        <MenuLink href={casePath(page.reference, '/contact-letter')}>{printMenu.contactLetter}</MenuLink>
      )}
      {sealed.map(({ key, version }) => (
        <MenuLink key={key} href={casePath(page.reference, `/information-table?version=${version}`)}>
          {printMenu.table(version)}
        </MenuLink>
      ))}
    </Menu>
  )
}

/** Every other step that is open, and the work beside the steps. */
function MoreMenu({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const { casePage, lifecycle, pauses, people } = words
  const onTop = page.due.turns[0]
  const shown = [...(onTop?.mine ? [onTop.step] : []), ...besideSteps(page)]
  const others = page.steps.filter((step) => !shown.includes(step))
  const { handling } = page
  const hands = handling.mayTakeOver
    ? casePage.handling.takeOver
    : handling.assignTo.length > 0
      ? casePage.handling.assign
      : handling.mayRelease
        ? casePage.handling.release
        : null
  if (others.length === 0 && hands === null && !page.mayWorkBeside) return null
  return (
    <Menu label={casePage.more}>
      {others.map((step) => (
        <MenuLink key={step} href={stepPath(page.reference, step)}>
          {lifecycle.steps[step].button}
        </MenuLink>
      ))}
      {page.identity.mayForward && (
        <MenuLink href={casePath(page.reference, '/forward')}>{people.forward.menu}</MenuLink>
      )}
      {page.identity.mayCorrect && (
        <MenuLink href={casePath(page.reference, '/correct-identity')}>{people.identity.correct}</MenuLink>
      )}
      {page.pausable.length > 0 && (
        <MenuLink href={casePath(page.reference, '/pause-clock')}>{pauses.pause.menu}</MenuLink>
      )}
      {hands !== null && <MenuLink href={casePath(page.reference, '#handling')}>{hands}</MenuLink>}
      {page.mayWorkBeside && (
        <>
          <MenuLink href={casePath(page.reference, '#contacts')}>{people.contacts.add}</MenuLink>
          <MenuLink href={casePath(page.reference, '#notes')}>{casePage.notes.add}</MenuLink>
        </>
      )}
    </Menu>
  )
}
