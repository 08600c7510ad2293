import { unsealPayload } from '@/lib/db/signatures'
import { hasRole, mayActFor } from '@/lib/domain/access/reach'
import { isEnded } from '@/lib/domain/transfer/states'
import { nameIn, type CaseRecord } from './case-record'

/** 取消到账: which receipts the reader may ask to take back, and the one that waits for its second signature. */
export type Withdrawal = {
  readonly receipts: readonly string[]
  readonly waiting: {
    readonly receipt: string
    readonly note: string
    readonly openedBy: string | null
    readonly own: boolean
    readonly maySign: boolean
    readonly mayDecline: boolean
  } | null
}

export function withdrawalOf({ row, facts, actor, ...record }: CaseRecord): Withdrawal {
  const isTheirs = mayActFor(actor, 'destination', facts) !== 'no'
  const isHere = ['received', 'mismatched', 'matched'].includes(facts.fundsState) && !isEnded(facts.state)
  const open = row.signatures.find(({ step }) => step === 'withdrawReceipt')
  if (!isTheirs || !isHere) return { receipts: [], waiting: null }
  if (!open) {
    const kept = row.receipts.filter(({ status }) => status !== 'sentBack' && status !== 'withdrawn')
    return { receipts: hasRole(actor, ['finance']) ? kept.map(({ id }) => id) : [], waiting: null }
  }
  const said = unsealPayload(open.payload) as { receipt: string; note: string }
  const own = open.openedById === actor.staffId
  const isReviewer = hasRole(actor, ['reviewer'])
  return {
    receipts: [],
    waiting: {
      ...said,
      own,
      openedBy: nameIn({ row, facts, actor, ...record }, open.openedById),
      maySign: isReviewer && !own,
      mayDecline: own || isReviewer,
    },
  }
}
