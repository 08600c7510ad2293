import { parseLocalDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { MATERIAL_CODES } from '@/lib/domain/documents/materials'
import { checkIdentity } from '@/lib/domain/identity/check-identity'
import type { KeptDraft } from '@/lib/queries/kept-draft'
import type { LookedUp } from '@/lib/queries/intake-person'

const PAPERS = MATERIAL_CODES.flatMap(
  (code) => [`materials.${code}.status`, `materials.${code}.promisedBy`] as const,
)

/** Entries of an application, by their names on the form. */
export const ENTRIES = [
  'person.idNumber',
  'person.idType',
  'person.name',
  'person.phone',
  'originArea',
  'destinationArea',
  'fromScheme',
  'toScheme',
  'employer.name',
  'employer.creditCode',
  'applicant.kind',
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.relation',
  'reason',
  'certificateNo',
  'certificatePrintedOn',
  'platformSerialNo',
  'gapCause',
  'mode',
  ...PAPERS,
] as const
export type Entry = (typeof ENTRIES)[number]
export type Entries = Readonly<Record<Entry, string>>

export type Filled = {
  readonly values: Entries
  /** What a person typed or chose: nothing the registry says replaces it. */
  readonly touched: ReadonlySet<Entry>
}

export type Filling =
  | { readonly kind: 'typed'; readonly values: Partial<Entries> }
  | { readonly kind: 'lookedUp'; readonly answer: LookedUp }

const BLANK = Object.fromEntries(ENTRIES.map((entry) => [entry, ''])) as Record<Entry, string>
const START: Entries = {
  ...BLANK,
  'person.idType': 'residentId',
  fromScheme: 'employee',
  toScheme: 'employee',
  'applicant.kind': 'self',
}

/** An empty form, or a kept draft: all that it holds was once decided by a person. */
export function startOf(draft: KeptDraft | null, ownArea: string): Filled {
  if (!draft) return { values: { ...START, destinationArea: ownArea }, touched: new Set() }
  const values: Entries = {
    ...START,
    'person.idType': draft.idType,
    'person.idNumber': draft.idNumber,
    'person.name': draft.name,
    originArea: draft.originArea,
    destinationArea: draft.destinationArea,
    fromScheme: draft.fromScheme,
    toScheme: draft.toScheme,
    'employer.name': draft.employerName ?? '',
    'employer.creditCode': draft.employerCode ?? '',
    'applicant.kind': draft.applicant.kind,
    'applicant.name': draft.applicant.name ?? '',
    'applicant.idNumber': draft.applicant.idNumber ?? '',
    'applicant.phone': draft.applicant.phone ?? '',
    'applicant.relation': draft.applicant.relation ?? '',
    reason: draft.reason ?? '',
    certificateNo: draft.certificateNo ?? '',
    certificatePrintedOn: draft.certificatePrintedOn ?? '',
    platformSerialNo: draft.platformSerialNo ?? '',
    gapCause: draft.gapCause ?? '',
    mode: draft.mode === 'letter' ? 'letter' : '',
    ...Object.fromEntries(
      draft.materials.flatMap(({ code, status, promisedBy }) => [
        [`materials.${code}.status`, status],
        [`materials.${code}.promisedBy`, promisedBy ?? ''],
      ]),
    ),
  }
  return { values, touched: new Set(ENTRIES) }
}

/** A letter that arrived: the way is what the letter says, and the registry only knows the name. */
export function startOfLetter(ownArea: string): Filled {
  const said = ENTRIES.filter((entry) => !entry.startsWith('person.'))
  return { values: { ...START, originArea: ownArea }, touched: new Set(said) }
}

export function filled({ values, touched }: Filled, filling: Filling): Filled {
  switch (filling.kind) {
    case 'typed': {
      const names = Object.keys(filling.values) as Entry[]
      return { values: { ...values, ...filling.values }, touched: new Set([...touched, ...names]) }
    }
    case 'lookedUp': {
      const offered = Object.entries(prefillOf(filling.answer)) as [Entry, string][]
      const wanted = offered.filter(([entry]) => !touched.has(entry))
      return { values: { ...values, ...Object.fromEntries(wanted) }, touched }
    }
    default:
      return filling satisfies never
  }
}

/** What one person left behind is cleared for the next, where nobody typed it. */
function prefillOf(answer: LookedUp): Partial<Entries> {
  const { prefill } = answer
  return {
    'person.name': answer.known ? answer.name : '',
    originArea: prefill.originArea ?? '',
    destinationArea: prefill.destinationArea ?? '',
    fromScheme: prefill.fromScheme ?? START.fromScheme,
    toScheme: prefill.toScheme ?? START.toScheme,
    'employer.name': prefill.employerName ?? '',
    'employer.creditCode': prefill.employerCode ?? '',
  }
}

/** The number as it is stored, or empty while it is not whole. */
export function wholeNumber(values: Entries): string {
  const idType = values['person.idType'] as KeptDraft['idType']
  const typed = values['person.idNumber']
  // A citizen number of 15 digits is whole, and every number of 18 passes through it while being typed.
  if (idType === 'residentId' && typed.replace(/\s/g, '').length < 18) return ''
  const answer = checkIdentity(idType, typed)
  return answer.valid ? answer.normalized : ''
}

/** The birth date a number carries; null where it carries none or is not whole. */
export function birthDateIn(values: Entries): LocalDate | null {
  const answer = checkIdentity(values['person.idType'] as KeptDraft['idType'], values['person.idNumber'])
  return answer.valid ? (answer.birthDate ?? null) : null
}

/** What the rule check is asked, or null while it is not enough. */
export function questionOf(values: Entries, idNumber: string): object | null {
  const { originArea, destinationArea, fromScheme, toScheme } = values
  if (idNumber === '' || originArea === '' || destinationArea === '') return null
  return {
    idType: values['person.idType'],
    idNumber,
    fromScheme,
    toScheme,
    originArea,
    destinationArea,
    applicantKind: values['applicant.kind'],
    applicantIdShown: values['applicant.idNumber'] !== '',
    employerName: values['employer.name'] === '' ? null : values['employer.name'],
    employerCode: values['employer.creditCode'] === '' ? null : values['employer.creditCode'],
    certificateNo: values.certificateNo === '' ? null : values.certificateNo,
    certificatePrintedOn: parseLocalDate(values.certificatePrintedOn) ?? '',
    ...(values.gapCause !== '' && { gapCause: values.gapCause }),
    materials: MATERIAL_CODES.flatMap((code) => {
      const status = values[`materials.${code}.status`]
      return status === '' ? [] : [{ code, status }]
    }),
    ...(values.mode !== '' && { mode: values.mode }),
  }
}

/** ID number, name and origin: with these an application can be kept. */
export function mayBeKept(values: Entries, idNumber: string): boolean {
  const { originArea, destinationArea } = values
  const isMove = originArea !== '' && destinationArea !== '' && originArea !== destinationArea
  return idNumber !== '' && values['person.name'] !== '' && isMove
}
