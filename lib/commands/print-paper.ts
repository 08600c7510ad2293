import { z } from 'zod'
import { writeLook } from '@/lib/db/access-log'
import { vault } from '@/lib/db/keys'
import { no, ok } from '@/lib/domain/result'
import { openOwnCase } from './beside'
import { command } from './command'

const PrintPaper = z.object({
  reference: z.string().min(1, 'required'),
  paper: z.enum(['contactLetter', 'informationTable'], { error: 'choice' }),
  version: z.coerce.number().int().min(1),
})

export type PrintedNumbers = {
  readonly idNumber: string
  /** Of the payee agency, on the letter only. */
  readonly accountNumber: string | null
}

/**
 * The copy that leaves the office carries the numbers in full. Only staff of the two agencies print it, and
 * every time is recorded before the numbers are shown.
 */
export const printPaper = command(PrintPaper, async (ctx, { reference, paper, version }) => {
  const own = await openOwnCase(ctx, { reference })
  if (!own.ok) return own
  const { file, actor } = own.value
  const letter =
    paper === 'contactLetter'
      ? await ctx.tx.contactLetter.findUnique({
          where: { transferId_version: { transferId: file.row.id, version } },
          select: { payeeAccountSealed: true },
        })
      : null
  const issued =
    paper === 'contactLetter'
      ? letter !== null
      : (await ctx.tx.informationTable.count({
          where: { transferId: file.row.id, version, status: 'sealed' },
        })) > 0
  if (!issued) return no({ code: 'not-found' })
  await writeLook(ctx.tx, {
    at: ctx.at,
    actor,
    transferId: file.row.id,
    personId: file.row.personId,
    act: 'printed',
    field: paper,
  })
  const numbers: PrintedNumbers = {
    idNumber: vault().open('Person.id', file.row.person.idSealed),
    accountNumber: letter?.payeeAccountSealed
      ? vault().open('Agency.payeeAccount', letter.payeeAccountSealed)
      : null,
  }
  return ok(numbers)
})
