'use client'

import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { refusalText } from '@/lib/i18n/format/refusals'
import { useLocale } from './locale-provider'

type Sentences = Readonly<Record<string, { readonly says: string; readonly cure: string }>>
type OwnRefusalProps = { readonly refusal: Refusal; readonly own: Sentences }

/** Why something was refused, in the words of its room where it has any; the general sentences speak of cases. */
export function OwnRefusal({ refusal, own }: OwnRefusalProps) {
  const locale = useLocale()
  const code = [refusal.detail ?? '', refusal.code].find((one) => Object.hasOwn(own, one))
  const { says, cure } = own[code ?? ''] ?? refusalText(refusal, locale)
  return (
    <Notice tone="late" announce title={says}>
      {cure}
    </Notice>
  )
}
