import { areaNamed, type NamedArea } from '../employees/area-named'
import { idTypeOf, schemeOf } from '../employees/entry-words'
import { EXAMPLE } from '../employees/list'
import {
  HEAD_ROWS,
  hasLostDigits,
  isEmpty,
  repeatedNumbers,
  textOf,
  type Cell,
  type ListTable,
} from '../employees/sheet-cells'
import { applicantKindOf, dayIn, gapCauseOf, reasonOf } from './cell-words'
import {
  INTAKE_COLUMNS,
  intakePlacesIn,
  NEEDED_INTAKE_COLUMNS,
  type IntakeColumn,
  type IntakePlaces,
} from './columns'

/** Rows with a person that one sheet may have. */
export const MOST_INTAKE_ROWS = 5_000
/** Largest sheet that is read, in bytes: five thousand full rows are a quarter of it. */
export const LARGEST_INTAKE_SHEET = 6 * 1024 * 1024

/** What is wrong with a sheet; entries that are wrong in themselves have the codes of the form (lib/schemas). */
export const INTAKE_FAULTS = [
  'no-rows',
  'too-many-rows',
  'heading-missing',
  'quotes',
  'required',
  'id-type-word',
  'scheme-word',
  'reason-word',
  'applicant-word',
  'gap-cause-word',
  'day-word',
  'area-unknown',
  'area-ambiguous',
  'own-area',
  'same-area',
  'duplicate',
  'number-format',
] as const
export type IntakeFaultCode = (typeof INTAKE_FAULTS)[number]

export type IntakeFault<Code extends string = IntakeFaultCode> = {
  /** As the sheet shows it; null for the whole sheet. */
  readonly row: number | null
  readonly column: IntakeColumn | null
  readonly code: Code
  /** Areas to choose from, or the row that has the same number; never a cell. */
  readonly what?: readonly string[]
}

/** A row as an application in the shape of the form, as far as it was understood. */
export type IntakeEntry = { readonly row: number; readonly application: object }
export type IntakeEntries = {
  readonly entries: readonly IntakeEntry[]
  readonly faults: readonly IntakeFault[]
}

type Reader = {
  readonly areas: readonly NamedArea[]
  /** Of the clerk's agency: where nothing is said, people come here, and one of the two sides has to be here. */
  readonly ownArea: string
}

/**
 * The rows of an intake sheet as applications, and every fault of every row at once. Whether names, numbers and
 * phones are well formed, the schema of an application says.
 */
export function readIntakeSheet(table: ListTable, reader: Reader): IntakeEntries {
  const rows = table.rows.map((cells) => cells.map(textOf))
  const head = headOf(rows)
  if ('missing' in head)
    return none(head.missing.map((column) => ({ row: null, column, code: 'heading-missing' })))
  const used = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells, row }) => row > head.row && !isEmpty(cells) && !isNobody(cells, head.places))
  if (used.length === 0) return none([{ row: null, column: null, code: 'no-rows' }])
  if (used.length > MOST_INTAKE_ROWS) return none([{ row: null, column: null, code: 'too-many-rows' }])
  const faults: IntakeFault[] = []
  const read = used.flatMap(({ row, cells }) => {
    if (!table.broken.includes(row))
      return [entryOf(row, cells, table.rows[row - 1] ?? [], head.places, reader, faults)]
    faults.push({ row, column: null, code: 'quotes' })
    return []
  })
  for (const { row, earlier } of repeatedNumbers(read))
    faults.push({ row, column: 'idNumber', code: 'duplicate', what: [String(earlier)] })
  return { entries: read, faults }
}

function none(faults: readonly IntakeFault[]): IntakeEntries {
  return { entries: [], faults }
}

type Head = { readonly row: number; readonly places: IntakePlaces }

/** The row of headings, or what the nearest to one does not have. */
function headOf(rows: readonly (readonly string[])[]): Head | { readonly missing: readonly IntakeColumn[] } {
  const found = rows.slice(0, HEAD_ROWS).map(intakePlacesIn)
  const missing = found.map((places) => NEEDED_INTAKE_COLUMNS.filter((one) => places[one] === undefined))
  const least = Math.min(...missing.map(({ length }) => length), NEEDED_INTAKE_COLUMNS.length)
  const index = missing.findIndex(({ length }) => length === least)
  const places = found[index]
  return places && least === 0
    ? { row: index + 1, places }
    : { missing: missing[index] ?? NEEDED_INTAKE_COLUMNS }
}

/** The example and the row of hints of the template, left in. */
function isNobody(cells: readonly string[], { name = -1, idNumber = -1 }: IntakePlaces): boolean {
  return (
    (cells[name] === EXAMPLE.name && cells[idNumber] === EXAMPLE.idNumber) || /^[*※]/u.test(cells[0] ?? '')
  )
}

function entryOf(
  row: number,
  cells: readonly string[],
  raw: readonly Cell[],
  places: IntakePlaces,
  { areas, ownArea }: Reader,
  faults: IntakeFault[],
) {
  const cell = (column: IntakeColumn) => cells[places[column] ?? -1] ?? ''
  const fault = (column: IntakeColumn, code: IntakeFaultCode, what?: readonly string[]) => {
    faults.push({ row, column, code, ...(what && { what }) })
  }
  /** A word of a closed list; what nobody knows is a fault and counts as nothing said. */
  const word = <T>(column: IntakeColumn, code: IntakeFaultCode, known: T | null): T | undefined => {
    if (known === null) fault(column, code)
    return known ?? undefined
  }
  /** Fifteen digits is what a sheet keeps of a number. */
  const digits = (column: 'idNumber' | 'applicantIdNumber') => {
    const isNumber = typeof raw[places[column] ?? -1] === 'object'
    if (!isNumber && !hasLostDigits(cell(column))) return cell(column)
    fault(column, 'number-format')
    return null
  }
  const area = (column: 'originArea' | 'destinationArea', usual: string): string | null => {
    if (cell(column) === '') return usual === '' ? (fault(column, 'required'), null) : usual
    const named = areaNamed(cell(column), areas)
    if (named.is === 'found') return named.code
    if (named.is === 'unknown') fault(column, 'area-unknown')
    else
      fault(
        column,
        'area-ambiguous',
        named.choices.slice(0, 12).map(({ name, code }) => `${name} ${code}`),
      )
    return null
  }

  for (const column of ['name', 'idNumber'] as const) if (cell(column) === '') fault(column, 'required')
  const idType = word('idType', 'id-type-word', idTypeOf(cell('idType')))
  const idNumber = cell('idNumber') === '' ? null : digits('idNumber')
  const originArea = area('originArea', '')
  const destinationArea = area('destinationArea', ownArea)
  if (originArea !== null && originArea === destinationArea) fault('originArea', 'same-area')
  else if (
    originArea !== null &&
    destinationArea !== null &&
    ![originArea, destinationArea].includes(ownArea)
  )
    fault('destinationArea', 'own-area')
  const employer = { name: cell('employerName'), creditCode: cell('creditCode') }
  return {
    row,
    idType: idType ?? null,
    idNumber,
    application: {
      fromScheme: word('fromScheme', 'scheme-word', schemeOf(cell('fromScheme'))),
      toScheme: word('toScheme', 'scheme-word', schemeOf(cell('toScheme'))),
      originArea: originArea ?? '',
      destinationArea: destinationArea ?? '',
      reason: word('reason', 'reason-word', reasonOf(cell('reason'))),
      person: { idType, idNumber: idNumber ?? '', name: cell('name'), phone: cell('phone') },
      applicant: {
        kind: word('applicantKind', 'applicant-word', applicantKindOf(cell('applicantKind'))),
        name: cell('applicantName'),
        idNumber: cell('applicantIdNumber') === '' ? '' : (digits('applicantIdNumber') ?? ''),
        phone: cell('applicantPhone'),
        relation: cell('applicantRelation'),
      },
      ...(employer.name !== '' || employer.creditCode !== '' ? { employer } : {}),
      certificateNo: cell('certificateNo'),
      certificatePrintedOn: word('certificatePrintedOn', 'day-word', dayIn(cell('certificatePrintedOn'))),
      platformSerialNo: cell('platformSerialNo'),
      gapCause: word('gapCause', 'gap-cause-word', gapCauseOf(cell('gapCause'))),
    },
  }
}

/** By row and column, what is said of the whole sheet first. */
export function inSheetOrder(a: IntakeFault<string>, b: IntakeFault<string>): number {
  const place = ({ column }: IntakeFault<string>) => (column === null ? -1 : INTAKE_COLUMNS.indexOf(column))
  return (a.row ?? 0) - (b.row ?? 0) || place(a) - place(b)
}
