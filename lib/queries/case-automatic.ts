import type { Db } from '@/lib/db/client'
import type { EligibilityRuleId } from '@/lib/domain/eligibility/rule-ids'
import { automaticStepIn, type AutomaticStep, type WaitReason } from '@/lib/domain/transfer/straight-through'
import type { CaseRecord } from './case-record'

export type AutomaticWaitView = {
  readonly step: AutomaticStep
  readonly reason: WaitReason
  readonly rules: readonly EligibilityRuleId[]
}

/** The latest answer for the step that could be automatic now; its own side alone has use for it. */
export async function automaticWaitOf(
  database: Db,
  { row, facts, side }: CaseRecord,
): Promise<AutomaticWaitView | null> {
  const step = automaticStepIn(facts.state)
  if (step === null || side !== (step === 'accept' ? 'destination' : 'origin')) return null
  const wait = await database.automaticWait.findUnique({
    where: { transferId_step: { transferId: row.id, step } },
  })
  return (
    wait && { step, reason: wait.reason as WaitReason, rules: wait.rules as readonly EligibilityRuleId[] }
  )
}
