import type { Route } from 'next'
import Link from 'next/link'
import { PublicSection } from '@/components/layout/public-shell'
import { ruleWeight } from '@/components/transfer/rule-weight'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon, type IconName } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { spokenDate } from '@/lib/i18n/format/dates'
import { ruleText, type AreaNames } from '@/lib/i18n/format/rule-answers'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { OnlinePreCheck } from '@/lib/schemas/site-answers'
import { Decide } from './forms'

type Kind = 'unmet' | 'warned' | 'agency' | 'met' | 'noted'

/** They sum up the others, or are about what the agencies have on file: nothing an applicant can do. */
const SUMS: readonly string[] = ['VA-01', 'VA-02']
const OF_THE_AGENCY: readonly string[] = ['BK-01']

function kindOf(rule: RuleAnswer): Kind {
  const weight = ruleWeight(rule)
  if (weight === 'open') return 'agency'
  return OF_THE_AGENCY.includes(rule.id) && weight !== 'met' ? 'agency' : weight
}

function sorted(rules: readonly RuleAnswer[]): Record<Kind, readonly RuleAnswer[]> {
  const told = rules.filter(({ id }) => !SUMS.includes(id))
  const of = (kind: Kind) => told.filter((rule) => kindOf(rule) === kind)
  return {
    unmet: of('unmet'),
    warned: of('warned'),
    agency: of('agency'),
    met: of('met'),
    noted: of('noted'),
  }
}

const isSameArea = (rules: readonly RuleAnswer[]) =>
  rules.some(({ id, answer }) => id === 'SC-01' && answer === 'notMet')

/** The whole answer in one line, and what it means. */
export function checkTitle(
  { rules, openCase }: OnlinePreCheck,
  { title, lead }: AllWords['apply']['check'],
): { readonly title: string; readonly lead?: string } {
  if (openCase) return { title: title.openCase }
  if (isSameArea(rules)) return { title: title.sameArea }
  const { unmet, agency } = sorted(rules)
  if (unmet.length > 0) return { title: title.unmet(unmet.length), lead: lead.unmet }
  return agency.length > 0 ? { title: title.open, lead: lead.open } : { title: title.clean, lead: lead.clean }
}

type CheckResultProps = {
  readonly answer: OnlinePreCheck
  readonly areas: AreaNames
  readonly locale: Locale
}

export function CheckResult({ answer, areas, locale }: CheckResultProps) {
  const { apply } = wordsFor(locale)
  const says = apply.check
  const { unmet, warned, agency, met, noted } = sorted(answer.rules)
  if (answer.openCase)
    return (
      <PublicSection>
        <p>{says.openCase(answer.openCase.reference)}</p>
        <div className="mt-4 grid gap-2.5">
          <ButtonLink href="/status" variant="primary" size="big" className="thumb">
            {says.follow}
          </ButtonLink>
          <ButtonLink href={'/apply/recover' as Route} size="big" className="thumb">
            {says.recover}
          </ButtonLink>
        </div>
      </PublicSection>
    )
  if (isSameArea(answer.rules)) return <SameArea words={apply} />
  const lists = { areas, locale }
  return (
    <>
      {unmet.length > 0 && <List title={says.unmet} kind="unmet" rules={unmet} {...lists} />}
      {warned.length > 0 && <List title={says.warned} kind="warned" rules={warned} {...lists} />}
      {agency.length > 0 && (
        <List title={says.agency} lead={says.agencyLead} kind="agency" rules={agency} {...lists}>
          {!answer.known && (
            <Disclosure summary={says.unknownTitle} className="mt-3">
              <p>{says.unknownText}</p>
            </Disclosure>
          )}
        </List>
      )}
      {(met.length > 0 || noted.length > 0) && (
        <PublicSection>
          <div className="flex flex-col items-start gap-2.5">
            {met.length > 0 && (
              <Disclosure summary={says.met(met.length)}>
                <Rules kind="met" rules={met} {...lists} />
              </Disclosure>
            )}
            {noted.length > 0 && (
              <Disclosure summary={says.noted(noted.length)}>
                <Rules kind="noted" rules={noted} {...lists} />
              </Disclosure>
            )}
          </div>
        </PublicSection>
      )}
      <PublicSection>
        {answer.mode === 'letter' && <Notice title={says.letter} className="mb-3" />}
        <p className="mb-4 text-ink-2">{says.acceptedBy(spokenDate(answer.acceptedBy, locale))}</p>
        <Decide advisedAgainst={unmet.length > 0} />
      </PublicSection>
    </>
  )
}

type RulesProps = {
  readonly kind: Kind
  readonly rules: readonly RuleAnswer[]
  readonly areas: AreaNames
  readonly locale: Locale
}
type ListProps = RulesProps & {
  readonly title: string
  readonly lead?: string
  readonly children?: React.ReactNode
}

function List({ title, lead, children, ...rules }: ListProps) {
  return (
    <PublicSection title={title}>
      {lead !== undefined && <p className="mb-2 text-sm text-ink-3">{lead}</p>}
      <Rules {...rules} />
      {children}
    </PublicSection>
  )
}

const LOOKS: Record<Kind, { readonly icon: IconName; readonly colour: string }> = {
  unmet: { icon: 'close', colour: 'text-late' },
  warned: { icon: 'warn', colour: 'text-soon' },
  agency: { icon: 'info', colour: 'text-calm' },
  met: { icon: 'check', colour: 'text-done' },
  noted: { icon: 'info', colour: 'text-ink-3' },
}

/** Each with its reason; what cures it only where the applicant can do something. */
function Rules({ kind, rules, areas, locale }: RulesProps) {
  const { apply } = wordsFor(locale)
  const { icon, colour } = LOOKS[kind]
  const isTheirs = kind === 'unmet' || kind === 'warned'
  return (
    <ul className="divide-y divide-line">
      {rules.map((rule) => {
        const text = ruleText(rule, locale, areas)
        return (
          <li
            key={rule.id}
            className={`flex items-start gap-2 first:pt-0 last:pb-0 ${isPlain(rule) ? 'py-1.5' : 'py-2.5'}`}
          >
            <Icon name={icon} className={`mt-[0.2em] ${colour}`} />
            <div className="min-w-0 flex-1">
              <p className="font-medium">
                {text.name}
                {isTheirs && <span className={`ml-2 text-sm font-normal ${colour}`}>{text.answer}</span>}
              </p>
              {text.because !== '' && !isPlain(rule) && <p className="text-ink-2">{text.because}</p>}
              {isTheirs && text.cure !== null && (
                <p className="mt-1">
                  <span className="font-medium">{apply.check.cure}</span> {text.cure}
                </p>
              )}
              {(isTheirs || kind === 'noted') && (
                <p className="mt-0.5 text-sm text-ink-3">
                  {apply.check.source}{' '}
                  <abbr title={text.sourceInFull} className="no-underline">
                    {text.source}
                  </abbr>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Said once over the list, not at every line of it. */
const isPlain = ({ because }: RuleAnswer) => because.code === 'registerNotAsked'

/** X10: what is done instead of a transfer. */
function SameArea({ words }: { readonly words: AllWords['apply'] }) {
  const { same } = words.route
  return (
    <PublicSection>
      <p>{same.text}</p>
      <ul className="mt-2 list-disc pl-5">
        {same.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p className="mt-4">
        <Link prefetch={false} href="/apply/route" className="underline underline-offset-4">
          {words.check.changeRoute}
        </Link>
      </p>
    </PublicSection>
  )
}
