'use client'

import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain/transfer/refusal'

/** Why a seal was not taken; the general sentences speak of cases. */
export function RefusedSeal({ refusal }: { refusal: Refusal }) {
  const { refusals } = useWords().seals
  const own = [refusal.detail ?? '', refusal.code].find((code): code is keyof typeof refusals =>
    Object.hasOwn(refusals, code),
  )
  return <Notice tone="late" announce title={refusals[own ?? 'other']} />
}
