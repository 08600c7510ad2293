'use client'

import { OwnRefusal } from '@/components/layout/own-refusal'
import { useLocale } from '@/components/layout/locale-provider'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { areaWords } from '@/lib/i18n/area-words'

/** Why a change of an area was refused. */
export function RefusedChange({ refusal }: { refusal: Refusal }) {
  return <OwnRefusal refusal={refusal} own={areaWords(useLocale()).refusals} />
}
