import type { StaffMessageKind } from '@/lib/domain/access/staff-messages'
import type { Role } from '@/lib/domain/access/roles'
import { presentOrSubstitute } from './absences'
import type { Tx } from './client'
import type { Prisma } from './generated/client'

export type StaffMessage = {
  readonly kind: StaffMessageKind
  /** The fact it tells of: the same person is told of the same fact once. */
  readonly key: string
  readonly transferId?: string
  /** Codes and days only, never personal data. */
  readonly content: Prisma.InputJsonObject
  readonly at: Date
}

/** Puts a message into the list of each of these members of staff, in the same transaction as its cause. */
export async function tellStaff(
  tx: Tx,
  staffIds: readonly string[],
  { kind, key, transferId, content, at }: StaffMessage,
): Promise<void> {
  await tx.staffMessage.createMany({
    data: [...new Set(staffIds)].map((staffId) => ({
      staffId,
      kind,
      key,
      transferId: transferId ?? null,
      content,
      createdAt: at,
    })),
    skipDuplicates: true,
  })
}

/** Who works at an agency in one of these roles. */
export async function staffWith(tx: Tx, agencyId: string, roles: readonly Role[]): Promise<string[]> {
  const staff = await tx.staff.findMany({
    where: { agencyId, disabledAt: null, roles: { some: { role: { in: [...roles] } } } },
    select: { id: true },
    orderBy: { login: 'asc' },
  })
  return staff.map(({ id }) => id)
}

/**
 * Who looks after a case on one side: its clerk, or while that one is away the substitute; all clerks of the
 * agency while nobody does, or whoever did has left or is no clerk there any more.
 * @param roles in which one looks after what this is about
 */
export async function attending(
  tx: Tx,
  agencyId: string,
  assigneeId: string | null,
  at: Date,
  roles: readonly Role[] = ['clerk'],
): Promise<string[]> {
  const isThere = assigneeId !== null && (await staffWith(tx, agencyId, roles)).includes(assigneeId)
  return isThere ? [await presentOrSubstitute(tx, assigneeId, at)] : staffWith(tx, agencyId, ['clerk'])
}
