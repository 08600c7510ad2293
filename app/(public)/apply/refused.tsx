'use client'

import { useLocale, useWords } from '@/components/layout/words-provider'
import { Notice } from '@/components/ui/notice'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { SiteRefusal } from '@/lib/schemas/site-answers'

type Refused = SiteRefusal | { readonly code: string; readonly detail?: string | undefined }

/** Why it was answered with no, for the person: what to do about it, and never what the register holds. */
export function RefusedNotice({ refusal }: { readonly refusal: Refused }) {
  const { apply, identity } = useWords()
  const locale = useLocale()
  const { code } = refusal
  const detail = 'detail' in refusal ? refusal.detail : undefined
  const say = () => {
    if (Object.hasOwn(identity.refusals, code))
      return identity.refusals[code as keyof typeof identity.refusals]
    if (detail === 'identity-online' || code === 'open-case') return apply.refused.differs
    if (detail === 'area' || code === 'not-found' || code === 'wrong-side') return apply.refused.area
    if (code === 'later') return apply.refused.later
    if (code === 'no-transfer-needed') return apply.route.same.text
    if (code === 'unavailable' || code === 'waiting') return apply.refused.unavailable
    return null
  }
  const text = say()
  if (text !== null) return <Notice tone="warn" announce title={text} />
  const { says, cure } = refusalText(refusal as Parameters<typeof refusalText>[0], locale)
  return (
    <Notice tone="warn" announce title={says}>
      {cure}
    </Notice>
  )
}
