import type { z } from 'zod'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { ok } from '@/lib/domain/result'
import type { RelationshipState } from '@/lib/domain/transfer/states'
import { Intake } from '@/lib/schemas/intake'
import { command, type Answer, type Ctx } from './command'
import { writeDraft } from './draft-writing'
import { lodge } from './lodging'
import { once } from './once'

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
  const { idempotencyKey: key, ...body } = input
  const run = () => submitWithin(ctx, input)
  return key ? once(ctx, 'submit', { key, body }, run) : run()
})

/** The same as part of other work in a transaction that is open already; the key of the sender is not asked. */
export async function submitWithin(ctx: Ctx, input: z.output<typeof Intake>): Promise<Answer<Submitted>> {
  const draft = await writeDraft(ctx, input)
  if (!draft.ok) return draft
  const lodged = await lodge(ctx, draft.value)
  if (!lodged.ok) return lodged
  const { reference, queryCode, rules } = lodged.value
  const { state, version } = lodged.value.file.row
  return ok({ reference, queryCode, state, version, rules })
}
