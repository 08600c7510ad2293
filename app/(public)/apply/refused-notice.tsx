'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { Notice } from '@/components/ui/notice'
import { onlineRefusal, type OnlineRefused } from '@/lib/i18n/format/online-refusals'

/** Why it was answered with no, for the person: what to do about it, and never what the register holds. */
export default function RefusedNotice({ refusal }: { readonly refusal: OnlineRefused }) {
  const { says, cure } = onlineRefusal(refusal, useLocale())
  return (
    <Notice tone="warn" announce title={says}>
      {cure}
    </Notice>
  )
}
