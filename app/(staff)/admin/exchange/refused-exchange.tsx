'use client'

import { OwnRefusal } from '@/components/layout/own-refusal'
import { useWords } from '@/components/layout/use-words'
import type { Refusal } from '@/lib/domain/transfer/refusal'

export function RefusedExchange({ refusal }: { refusal: Refusal }) {
  return <OwnRefusal refusal={refusal} own={useWords().exchange.refusals} />
}
