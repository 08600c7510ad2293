import { z } from 'zod'
import { BATCH_STEPS, MOST_IN_BATCH } from '@/lib/domain/batches/batch'
import type { IntakeColumn } from '@/lib/domain/batches/columns'
import {
  inSheetOrder,
  LARGEST_INTAKE_SHEET,
  readIntakeSheet,
  type IntakeFault,
} from '@/lib/domain/batches/intake-sheet'
import type { NamedArea } from '@/lib/domain/employees/area-named'
import type { ListTable } from '@/lib/domain/employees/sheet-cells'
import { Intake } from './intake'
import { SeenCase } from './several'
import { flag } from './step-input'

/** An empty file is told from none by its name. */
const sheet = z
  .custom<File>((value) => value instanceof File && (value.size > 0 || isNamed(value)), 'required')
  .refine(({ size }) => size <= LARGEST_INTAKE_SHEET, 'file-too-large')

/** What a form sends where no file was chosen has no name, or that of any blob. */
function isNamed({ name }: File): boolean {
  return !['', 'blob', 'undefined'].includes(name)
}

export const UploadIntake = z.object({ file: sheet })

export const OneBatch = z.object({ batch: z.uuid({ error: 'choose' }) })
/** @param withDoubtful also rows for which a rule is not met or could not be told */
export const StartLodging = OneBatch.extend({ withDoubtful: flag() })

/** One step of ticked cases, or of all that were on the list when it was read and have not changed since. */
export const OrderSteps = z
  .object({
    step: z.enum(BATCH_STEPS, { error: 'choose' }),
    cases: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(SeenCase).max(MOST_IN_BATCH, 'too-large'),
      )
      .default([]),
    all: flag(),
    seenAt: z.coerce.date().optional(),
  })
  .refine(({ all, cases, seenAt }) => (all ? seenAt !== undefined : cases.length > 0), {
    path: ['cases'],
    error: 'choose',
  })

export type IntakeRow = { readonly row: number; readonly application: Intake }
export type IntakeRead = {
  /** The rows without a fault. */
  readonly rows: readonly IntakeRow[]
  /** By row; codes of `INTAKE_FAULTS` or of an entry (lib/i18n/messages/fields). */
  readonly faults: readonly IntakeFault<string>[]
}

/** Applications out of an intake sheet, each by the schema of the form, and every fault of every row at once. */
export function readIntake(
  table: ListTable,
  reader: { readonly areas: readonly NamedArea[]; readonly ownArea: string },
): IntakeRead {
  const { entries, faults } = readIntakeSheet(table, reader)
  const all: IntakeFault<string>[] = [...faults]
  const told = new Set(faults.map(({ row, column }) => `${row} ${column}`))
  const faulty = new Set(faults.map(({ row }) => row))
  const rows: IntakeRow[] = []
  for (const { row, application } of entries) {
    const read = Intake.safeParse(application)
    if (read.success && !faulty.has(row)) rows.push({ row, application: read.data })
    for (const { path, message } of read.error?.issues ?? []) {
      const column = columnOf(path)
      if (told.has(`${row} ${column}`)) continue
      told.add(`${row} ${column}`)
      all.push({ row, column, code: message })
    }
  }
  return { rows, faults: all.toSorted(inSheetOrder) }
}

/** The column of a field of the form, by its path. */
const COLUMN_OF: { readonly [path: string]: IntakeColumn } = {
  'person.name': 'name',
  'person.idType': 'idType',
  'person.idNumber': 'idNumber',
  'person.phone': 'phone',
  originArea: 'originArea',
  destinationArea: 'destinationArea',
  fromScheme: 'fromScheme',
  toScheme: 'toScheme',
  reason: 'reason',
  'applicant.kind': 'applicantKind',
  'applicant.name': 'applicantName',
  'applicant.idNumber': 'applicantIdNumber',
  'applicant.phone': 'applicantPhone',
  'applicant.relation': 'applicantRelation',
  'employer.name': 'employerName',
  'employer.creditCode': 'creditCode',
  certificateNo: 'certificateNo',
  certificatePrintedOn: 'certificatePrintedOn',
  platformSerialNo: 'platformSerialNo',
  gapCause: 'gapCause',
}

function columnOf(path: readonly PropertyKey[]): IntakeColumn | null {
  return COLUMN_OF[path.map(String).join('.')] ?? null
}
