import type { Json } from '@/lib/domain/canonical'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Prisma } from '@/lib/db/generated/client'
import { sha256 } from '@/lib/db/cases'
import { vault } from '@/lib/db/keys'
import type { CaseFile } from '@/lib/db/transfers'
import type { ToldLetter } from '@/lib/schemas/exchange/contact-letter'
import type { Ctx } from '../command'

/** Keeps a contact letter of another deployment as it was issued there: its account is whom the origin pays. */
export async function keepToldLetter(
  ctx: Ctx,
  { row }: CaseFile,
  { content, sha256: digest, payeeAccount }: ToldLetter,
): Promise<Refusal | null> {
  const letter = JSON.parse(JSON.stringify(content)) as { [key: string]: Json }
  if (sha256(letter) !== digest) return { code: 'wrong-state', detail: 'digest-differs' }
  const { number } = content
  if (await ctx.tx.contactLetter.findUnique({ where: { number }, select: { id: true } }))
    return { code: 'wrong-state', detail: 'letter-known' }
  const version = (await ctx.tx.contactLetter.count({ where: { transferId: row.id } })) + 1
  await ctx.tx.contactLetter.create({
    data: {
      transferId: row.id,
      number,
      version,
      issuedAt: ctx.at,
      content: letter as Prisma.InputJsonObject,
      payeeAccountSealed: payeeAccount === null ? null : vault().seal('Agency.payeeAccount', payeeAccount),
      sha256: digest,
      channel: 'platform',
    },
  })
  return null
}
