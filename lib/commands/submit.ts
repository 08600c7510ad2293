import { createHash } from 'node:crypto'
import { canonical } from '@/lib/domain/canonical'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { no, ok } from '@/lib/domain/result'
import type { RelationshipState } from '@/lib/domain/transfer/states'
import { vault } from '@/lib/db/keys'
import { Intake } from '@/lib/schemas/intake'
import { command, type Answer, type Ctx } from './command'
import { writeDraft } from './draft-writing'
import { lodge } from './lodging'

export type Submitted = {
  readonly reference: string
  readonly queryCode: string
  readonly state: RelationshipState
  readonly version: number
  readonly rules: readonly RuleAnswer[]
}

/**
 * 提交申请: from a form or another system to a submitted case with reference and query code. Every rule runs
 * and its answer is kept as given; an unmet rule does not stop submission, the clerk refuses with one notice.
 * The same idempotency key with the same application gives the same answer.
 */
export const submit = command(Intake, async (ctx, input): Promise<Answer<Submitted>> => {
  const { idempotencyKey, ...body } = input
  const before = idempotencyKey ? await earlierAnswer(ctx, idempotencyKey, body) : null
  if (before) return before

  const draft = await writeDraft(ctx, input)
  if (!draft.ok) return draft
  const lodged = await lodge(ctx, draft.value)
  if (!lodged.ok) return lodged
  const { reference, queryCode, rules } = lodged.value
  const { state, version } = lodged.value.file.row
  const answer: Submitted = { reference, queryCode, state, version, rules }
  if (idempotencyKey) await keepAnswer(ctx, idempotencyKey, answer)
  return ok(answer)
})

const scopeOf = (ctx: Ctx) => `submit:${ctx.doer.kind === 'staff' ? ctx.doer.actor.staffId : ctx.doer.kind}`

async function earlierAnswer(ctx: Ctx, key: string, body: object): Promise<Answer<Submitted> | null> {
  const bodyHash = createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(body))))
    .digest('hex')
  const scope = scopeOf(ctx)
  // The row is locked by whoever inserts it first; a second sender waits here and then finds the answer.
  await ctx.tx.$executeRaw`
    INSERT INTO "IdempotencyKey" (scope, key, "bodyHash", "createdAt")
    VALUES (${scope}, ${key}, ${bodyHash}, ${ctx.at}) ON CONFLICT DO NOTHING`
  const row = await ctx.tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key } } })
  if (row.bodyHash !== bodyHash) return no({ code: 'idempotency-key-reused' })
  if (row.answer === null) return null
  const { sealed } = row.answer as { sealed: string }
  return ok(JSON.parse(vault().open('IdempotencyKey.answer', sealed)) as Submitted)
}

async function keepAnswer(ctx: Ctx, key: string, answer: Submitted): Promise<void> {
  await ctx.tx.idempotencyKey.update({
    where: { scope_key: { scope: scopeOf(ctx), key } },
    data: { answer: { sealed: vault().seal('IdempotencyKey.answer', JSON.stringify(answer)) } },
  })
}
