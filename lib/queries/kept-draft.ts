import { toDayOrNull } from '@/lib/db/days'
import type { Prisma } from '@/lib/db/generated/client'
import { vault } from '@/lib/db/keys'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { GapCause } from '@/lib/domain/continuity/back-payment'
import type { MaterialCode, MaterialStatus } from '@/lib/domain/documents/materials'
import type { IdentityType } from '@/lib/domain/identity/answer'
import type { ApplicantKind, TransferReason } from '@/lib/domain/transfer/closed-lists'
import type { Mode, Scheme } from '@/lib/domain/transfer/states'

/** A kept draft as it goes back into the form. Whoever opens it is recorded: the number is in it in full. */
export type KeptDraft = {
  /** Empty where the application is begun anew from another one. */
  readonly draftId: string
  readonly idType: IdentityType
  readonly idNumber: string
  readonly name: string
  readonly originArea: string
  readonly destinationArea: string
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  readonly reason: TransferReason | null
  readonly applicant: {
    readonly kind: ApplicantKind
    readonly name: string | null
    readonly idNumber: string | null
    readonly phone: string | null
    readonly relation: string | null
  }
  readonly employerName: string | null
  readonly employerCode: string | null
  readonly certificateNo: string | null
  readonly certificatePrintedOn: LocalDate | null
  readonly platformSerialNo: string | null
  readonly gapCause: GapCause | null
  readonly materials: readonly {
    readonly code: MaterialCode
    readonly status: MaterialStatus
    readonly promisedBy: LocalDate | null
  }[]
  readonly mode: Mode
}

export const KEPT = { person: true, materials: true } satisfies Prisma.TransferInclude

export function draftOf(row: Prisma.TransferGetPayload<{ include: typeof KEPT }>): KeptDraft {
  const open = (column: string, sealed: string | null) => (sealed ? vault().open(column, sealed) : null)
  return {
    draftId: row.id,
    idType: row.person.idType as IdentityType,
    idNumber: vault().open('Person.id', row.person.idSealed),
    name: row.person.name,
    originArea: row.originAreaCode,
    destinationArea: row.destinationAreaCode,
    fromScheme: row.fromScheme,
    toScheme: row.toScheme,
    reason: row.reason as TransferReason | null,
    applicant: {
      kind: row.applicantKind as ApplicantKind,
      name: row.applicantName,
      idNumber: open('Transfer.applicantId', row.applicantIdSealed),
      phone: open('Transfer.applicantPhone', row.applicantPhoneSealed),
      relation: row.applicantRelation,
    },
    employerName: row.employerName,
    employerCode: row.employerCode,
    certificateNo: row.certificateNo,
    certificatePrintedOn: toDayOrNull(row.certificatePrintedOn),
    platformSerialNo: row.platformSerialNo,
    gapCause: row.gapCause as GapCause | null,
    materials: row.materials.map(({ code, status, promisedBy }) => ({
      code: code as MaterialCode,
      status: status as MaterialStatus,
      promisedBy: toDayOrNull(promisedBy),
    })),
    mode: row.mode as Mode,
  }
}
