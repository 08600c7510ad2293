import { createHash } from 'node:crypto'
import { canonical } from '@/lib/domain/canonical'
import { no, ok } from '@/lib/domain/result'
import { vault } from '@/lib/db/keys'
import type { Answer, Ctx } from './command'

/**
 * Does something once for a key its sender made up: the same key with the same content gives the same answer,
 * with another content it is refused. Keys belong to their sender; the answer is kept sealed.
 */
export async function once<T>(
  ctx: Ctx,
  what: string,
  { key, body }: { readonly key: string; readonly body: object },
  run: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const scope = `${what}:${ctx.doer.kind === 'staff' ? ctx.doer.actor.staffId : ctx.doer.kind}`
  const before = await earlierAnswer<T>(ctx, { scope, key, body })
  if (before) return before
  const answer = await run()
  if (answer.ok)
    await ctx.tx.idempotencyKey.update({
      where: { scope_key: { scope, key } },
      data: { answer: { sealed: vault().seal('IdempotencyKey.answer', JSON.stringify(answer.value)) } },
    })
  return answer
}

type Asked = { readonly scope: string; readonly key: string; readonly body: object }

async function earlierAnswer<T>(ctx: Ctx, { scope, key, body }: Asked): Promise<Answer<T> | null> {
  const bodyHash = createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(body))))
    .digest('hex')
  // The row is locked by whoever inserts it first; a second sender waits here and then finds the answer.
  await ctx.tx.$executeRaw`
    INSERT INTO "IdempotencyKey" (scope, key, "bodyHash", "createdAt")
    VALUES (${scope}, ${key}, ${bodyHash}, ${ctx.at}) ON CONFLICT DO NOTHING`
  const row = await ctx.tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key } } })
  if (row.bodyHash !== bodyHash) return no({ code: 'idempotency-key-reused' })
  if (row.answer === null) return null
  const { sealed } = row.answer as { sealed: string }
  return ok(JSON.parse(vault().open('IdempotencyKey.answer', sealed)) as T)
}
