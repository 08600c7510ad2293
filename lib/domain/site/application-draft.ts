import type { LocalDate } from '../calendar/local-date'
import type { AskedMaterial, MaterialCode } from '../documents/materials'
import type { IdentityType } from '../identity/answer'
import type { TransferReason } from '../transfer/closed-lists'
import type { Mode, Scheme } from '../transfer/states'

/*
 * An application on its way, as the applicant's browser keeps it (sealed) from page to page. Nothing of it is on the
 * server before it is submitted.
 */

/** Who applies on these pages; an employer has a way of its own. */
export const APPLYING_AS = ['self', 'delegate', 'guardian'] as const
export type ApplyingAs = (typeof APPLYING_AS)[number]

/** The pages in their order. */
export const APPLY_STEPS = ['person', 'code', 'route', 'check', 'materials', 'confirm'] as const
export type ApplyStep = (typeof APPLY_STEPS)[number]

export type DraftPerson = {
  readonly idType: Exclude<IdentityType, 'creditCode'>
  readonly idNumber: string
  readonly name: string
  readonly phone?: string | undefined
}

/** Whoever applies for somebody else. */
export type DraftApplicant = {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly relation: string
}

export type DraftRoute = {
  readonly originArea: string
  readonly destinationArea: string
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly reason?: TransferReason | undefined
}

/** What the pre-check said, as far as the pages after it need it. */
export type DraftCheck = {
  /** Its answer can be read again by this for a while. */
  readonly request: string
  readonly mode: Mode
  readonly asked: readonly AskedMaterial[]
  readonly acceptedBy: LocalDate
}

export type DraftFile = {
  readonly upload: string
  readonly key: string
  readonly material: MaterialCode | 'other'
  /** Bytes as left, and whether it is a PDF: to tell files apart without their names. */
  readonly size: number
  readonly pdf: boolean
}

/** Asked of the inner side and not answered yet. */
export type DraftPending = {
  readonly kind: 'sendCode' | 'checkCode' | 'identify' | 'preCheck' | 'apply'
  readonly request: string
}

export type DraftReceipt = {
  readonly reference: string
  readonly queryCode: string
  readonly submittedOn: LocalDate
  readonly acceptedBy: LocalDate
  readonly outBy: LocalDate | null
  readonly inBy: LocalDate | null
  readonly mode: Mode
  readonly origin: string
  readonly destination: string
  /** Masked, to tell one receipt from another. */
  readonly name: string
  readonly idNumber: string
  readonly files: number
}

export type ApplicationDraft = {
  readonly as: ApplyingAs
  /** The same application twice is one. */
  readonly submissionKey: string
  readonly person?: DraftPerson | undefined
  readonly applicant?: DraftApplicant | undefined
  /** The code that was sent last, and when by the browser's own clock of days (milliseconds). */
  readonly ticket?: { readonly id: string; readonly sentAt: number } | undefined
  readonly proof?: { readonly proof: string; readonly until: string } | undefined
  /** A proof there was is over: nothing is lost, a new code is needed. */
  readonly proofOver?: true | undefined
  readonly route?: DraftRoute | undefined
  readonly check?: DraftCheck | undefined
  /** Chosen after the pre-check. */
  readonly goesOn?: true | undefined
  readonly papersDone?: true | undefined
  readonly files: readonly DraftFile[]
  readonly pending?: DraftPending | undefined
  /** What was answered while nobody was looking; shown once on the page it belongs to. */
  readonly refused?: { readonly code: string; readonly detail?: string | undefined } | undefined
}

export function newDraft(as: ApplyingAs, submissionKey: string): ApplicationDraft {
  return { as, submissionKey, files: [] }
}

export function isProven({ proof }: ApplicationDraft, at: Date): boolean {
  return proof !== undefined && new Date(proof.until) > at
}

/** The page that is to be filled in next. */
export function stepDue(draft: ApplicationDraft, at: Date): ApplyStep {
  if (!draft.person || (draft.as !== 'self' && !draft.applicant)) return 'person'
  if (!isProven(draft, at)) return 'code'
  if (!draft.route) return 'route'
  if (!draft.check || !draft.goesOn) return 'check'
  return draft.papersDone ? 'confirm' : 'materials'
}

/** Whatever was filled in may be opened again, and what is due. */
export function mayOpen(step: ApplyStep, draft: ApplicationDraft, at: Date): boolean {
  return APPLY_STEPS.indexOf(step) <= APPLY_STEPS.indexOf(stepDue(draft, at))
}

/** Who a code would prove: another person or another number needs another one. */
function provenBy({ as, person, applicant }: ApplicationDraft): string {
  const { idType, idNumber, name, phone } = person ?? {}
  return JSON.stringify(as === 'self' ? [idType, idNumber, name, phone] : [applicant?.phone])
}

/** With other entries of the person: what rested on the earlier ones falls away. */
export function withPeople(
  draft: ApplicationDraft,
  { person, applicant }: Pick<ApplicationDraft, 'person' | 'applicant'>,
): ApplicationDraft {
  const next: ApplicationDraft = { ...draft, person, applicant }
  const same = JSON.stringify([person, applicant]) === JSON.stringify([draft.person, draft.applicant])
  return {
    ...next,
    ...(provenBy(next) === provenBy(draft)
      ? {}
      : { proof: undefined, ticket: undefined, proofOver: undefined }),
    ...(same ? {} : WITHOUT_CHECK),
  }
}

export function withRoute(draft: ApplicationDraft, route: DraftRoute): ApplicationDraft {
  const same = JSON.stringify(route) === JSON.stringify(draft.route)
  return { ...draft, route, ...(same && draft.check ? {} : WITHOUT_CHECK) }
}

/** Over before the application was: a new code, and everything else stays. */
export function withoutProof(draft: ApplicationDraft): ApplicationDraft {
  return { ...draft, proof: undefined, ticket: undefined, proofOver: true }
}

const WITHOUT_CHECK = { check: undefined, goesOn: undefined, papersDone: undefined } as const

/** Most files that go with one application. */
export const MOST_FILES = 12

/** The application itself stands in for the form: it is drawn up from what was typed. */
export function isTypedHere(code: MaterialCode): boolean {
  return code === 'applicationForm'
}

/** Required papers nothing was sent for. */
export function papersLacking(draft: ApplicationDraft): readonly MaterialCode[] {
  const sent = new Set(draft.files.map(({ material }) => material))
  return (draft.check?.asked ?? [])
    .filter(({ code, essential }) => essential && !isTypedHere(code) && !sent.has(code))
    .map(({ code }) => code)
}
