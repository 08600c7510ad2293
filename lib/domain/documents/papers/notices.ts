import type { LocalDate } from '../../calendar/local-date'
import type { RuleAnswer } from '../../eligibility/rule'
import type { Instead } from '@/lib/domain/eligibility/stops'
import { maskIdNumber, maskName } from '../../identity/mask'
import type { SupplementCode, TerminationReason } from '../../transfer/closed-lists'
import type { PaperBlock, PaperBody, PaperEntry, PaperValue } from './content'
import { areasOf, type PaperFacts, type TermFacts } from './facts'
import { caseInShort, day, entry, fields, offices, schemeChange, wide, word } from './parts'

/* Papers for the insured person. */

const noticeOf = (
  kind: PaperBody['kind'],
  facts: PaperFacts,
  blocks: readonly PaperBlock[],
  areas: Readonly<Record<string, string>> = areasOf(facts),
): PaperBody => ({
  kind,
  addressee: facts.person.name,
  areas,
  copies: ['destinationArchive', 'person'],
  blocks: [caseInShort(facts, maskIdNumber(facts.person.idNumber, 'staff')), ...blocks],
})

export type ReceiptParticulars = {
  readonly queryCode: string
  readonly statusLink: string
  readonly acceptedAt: string
  readonly clerk: string | null
  /** Online there is none; the number of a counter is written by hand. */
  readonly window: PaperValue
  /** What the rules said at acceptance of the benefits between the two places; empty where nothing is to say. */
  readonly benefits: readonly RuleAnswer[]
}

/** 受理回执 (d.5), masked like everything that lies about: whoever finds it learns nothing of the person. */
export function acceptanceReceipt(facts: PaperFacts, of: ReceiptParticulars): PaperBody {
  const { destination, origin } = facts
  return {
    kind: 'acceptance-receipt',
    addressee: null,
    areas: areasOf(facts),
    copies: [],
    blocks: [
      { kind: 'says', says: 'receiptBody', with: { agency: destination.agency } },
      { kind: 'status', reference: facts.reference, queryCode: of.queryCode, link: of.statusLink },
      fields('case', [
        entry('item', word('itemNames', 'transfer')),
        entry('acceptedAt', { at: of.acceptedAt }),
        entry('name', maskName(facts.person.name, 'public')),
        entry('idNumber', maskIdNumber(facts.person.idNumber, 'public')),
        entry('applicantKind', word('applicantKinds', facts.applicant.kind)),
        ...applicantOf(facts),
        entry('category', schemeChange(facts)),
        entry('originAgency', origin.agency),
        entry('destinationAgency', destination.agency),
        entry('mode', word('modes', facts.mode)),
        entry('window', of.window),
        entry('clerk', of.clerk),
        wide('materials', { list: 'materials', codes: facts.materials }),
      ]),
      {
        kind: 'list',
        section: 'terms',
        columns: ['term', 'owedBy', 'statutoryDays', 'statutoryDue', 'promisedDue'],
        rows: [termRow('out', origin.agency, facts.out), termRow('in', destination.agency, facts.in)],
      },
      {
        kind: 'says',
        says: 'receiptTerms',
        with: { days: { count: (facts.out?.days ?? 0) + (facts.in?.days ?? 0) } },
        note: true,
      },
      ...(of.benefits.length > 0 ? [benefitsBlock(of.benefits)] : []),
      offices(facts),
      { kind: 'says', says: 'receiptQuery', with: { link: of.statusLink } },
      { kind: 'says', says: 'complaint', with: { phone: destination.phone }, note: true },
    ],
  }
}

/** Who applied, where it is not the person; an employer is no person to be masked. */
function applicantOf({ applicant, employer }: PaperFacts): PaperEntry[] {
  if (applicant.kind === 'self') return []
  if (applicant.kind === 'employer' && employer) return [entry('applicantName', employer.name)]
  return applicant.name === null ? [] : [entry('applicantName', maskName(applicant.name, 'public'))]
}

/** 待遇衔接: what a gap means for the benefits, each sentence with its rule. */
function benefitsBlock(rules: readonly RuleAnswer[]): PaperBlock {
  return {
    kind: 'list',
    section: 'benefits',
    columns: ['because', 'source'],
    rows: rules.map((rule) => (['because', 'source'] as const).map((part) => ({ rule, part }))),
  }
}

function termRow(term: string, agency: string, facts: TermFacts | null): PaperValue[] {
  return [
    word('terms', term),
    agency,
    facts ? { count: facts.days } : null,
    day(facts?.due ?? null) ?? word('terms', 'none'),
    day(facts?.promised ?? null) ?? word('terms', 'none'),
  ]
}

/** 不予受理告知书: every ground at once with its basis and cure (VA-01), and the way to object. */
export function refusalNotice(
  facts: PaperFacts,
  of: {
    readonly rules: readonly RuleAnswer[]
    readonly instead: readonly Instead[]
    readonly note: string | null
    readonly areas: Readonly<Record<string, string>>
  },
): PaperBody {
  const reasons: PaperBlock = {
    kind: 'list',
    section: 'reasons',
    columns: ['rule', 'because', 'cure', 'source'],
    rows: of.rules.map((rule) =>
      (['name', 'because', 'cure', 'source'] as const).map((part) => ({ rule, part })),
    ),
  }
  return noticeOf(
    'refusal-notice',
    facts,
    [
      {
        kind: 'says',
        says: of.rules.length > 0 || of.note !== null ? 'refusalBody' : 'supplementOverdue',
        with: { agency: facts.destination.agency, day: day(facts.submittedOn) },
      },
      ...(of.rules.length > 0 ? [reasons] : []),
      ...of.instead.map((says) => ({ kind: 'says' as const, says })),
      ...(of.note === null
        ? []
        : [{ kind: 'says' as const, says: 'refusalNote' as const, with: { note: of.note } }]),
      { kind: 'says', says: 'remedy', note: true },
      offices(facts),
    ],
    { ...of.areas, ...areasOf(facts) },
  )
}

/** 补正告知书: everything that is missing on one paper (X1). */
export function supplementNotice(
  facts: PaperFacts,
  of: {
    readonly items: readonly { readonly code: SupplementCode; readonly note: string | null }[]
    readonly until: LocalDate | null
  },
): PaperBody {
  return noticeOf('supplement-notice', facts, [
    { kind: 'says', says: 'supplementBody', with: { agency: facts.destination.agency } },
    {
      kind: 'list',
      section: 'items',
      columns: ['missing', 'note'],
      rows: of.items.map((item) => [word('supplementCodes', item.code), item.note]),
    },
    ...(of.until
      ? [{ kind: 'says' as const, says: 'supplementUntil' as const, with: { day: day(of.until) } }]
      : []),
    offices(facts),
  ])
}

/** 撤回确认书: where the relationship stays. That an account is free again is said only of one the case had frozen. */
export function withdrawalConfirmation(
  facts: PaperFacts,
  of: { readonly on: LocalDate; readonly accountReleased?: boolean },
): PaperBody {
  return noticeOf('withdrawal-confirmation', facts, [
    { kind: 'says', says: 'withdrawalBody', with: { agency: facts.destination.agency, day: day(of.on) } },
    { kind: 'says', says: 'relationshipStays', with: { orig: facts.origin.areaName } },
    ...(of.accountReleased ? [{ kind: 'says' as const, says: 'accountReleased' as const }] : []),
    { kind: 'says', says: 'applyAgain' },
    offices(facts),
  ])
}

/**
 * 办结告知书: what moved, and that nothing more has to be done. Where the origin closed its side because the
 * destination never answered, nothing is said of what happened there.
 */
export function completionNotice(
  facts: PaperFacts,
  of: {
    readonly on: LocalDate
    readonly months: number | null
    readonly amountFen: number
    readonly issuer: 'origin' | 'destination'
    readonly withoutReply?: boolean
  },
): PaperBody {
  const issuer = facts[of.issuer]
  const dest = { dest: facts.destination.areaName }
  const said = { ...dest, agency: issuer.agency, orig: facts.origin.areaName, day: day(of.on) }
  const closing: readonly PaperBlock[] = of.withoutReply
    ? [
        ...(of.amountFen > 0 ? [{ kind: 'says' as const, says: 'closedRemitted' as const, with: dest }] : []),
        { kind: 'says', says: 'closedKeep', with: dest },
      ]
    : [{ kind: 'says', says: 'completionKeep' }]
  return noticeOf('completion-notice', facts, [
    { kind: 'says', says: of.withoutReply ? 'closedBody' : 'completionBody', with: said },
    fields('result', [
      entry('completedOn', day(of.on)),
      entry('monthsRecorded', of.months === null ? null : { months: of.months }),
      entry('originAgency', facts.origin.agency),
      entry('destinationAgency', facts.destination.agency),
      wide('fundsResult', word('fundsStates', facts.fundsState)),
      ...(of.amountFen > 0 ? [wide('amount', { fen: of.amountFen, capitals: true })] : []),
    ]),
    ...closing,
    offices(facts),
    { kind: 'says', says: 'complaint', with: { phone: issuer.phone }, note: true },
  ])
}

/** 终止办理告知书. Nobody writes to the dead: then it goes to whoever applied, or to the heirs. */
export function terminationNotice(
  facts: PaperFacts,
  of: {
    readonly on: LocalDate
    readonly reason: TerminationReason
    /** What the end of the case undid; nothing is told that was not there. */
    readonly yearsTakenBack?: boolean
    readonly accountReleased?: boolean
  },
): PaperBody {
  const isDeceased = of.reason === 'deceased'
  const { agency } = facts.destination
  const notice = noticeOf('termination-notice', facts, [
    isDeceased
      ? {
          kind: 'says',
          says: 'terminationBodyDeceased',
          with: { name: facts.person.name, agency, day: day(of.on) },
        }
      : { kind: 'says', says: 'terminationBody', with: { agency, day: day(of.on) } },
    fields('result', [
      entry('terminatedOn', day(of.on)),
      entry('reason', word('terminationReasons', of.reason)),
    ]),
    {
      kind: 'says',
      says: isDeceased ? 'relationshipStaysDeceased' : 'relationshipStays',
      with: { orig: facts.origin.areaName },
    },
    ...(of.yearsTakenBack ? [{ kind: 'says' as const, says: 'yearsTakenBack' as const }] : []),
    ...(of.accountReleased ? [{ kind: 'says' as const, says: 'accountReleased' as const }] : []),
    { kind: 'says', says: 'remedy', note: true },
    offices(facts),
  ])
  return isDeceased ? { ...notice, addressee: { to: 'applicantOrHeirs' } } : notice
}
