import { PaperBridge, SignInFirst } from '@/components/documents/paper-bridge'
import { currentActor } from '@/lib/auth/current-actor'
import { isSiteAlone } from '@/lib/env'
import { paperBridge } from '@/lib/queries/paper-bridge'
import { currentLocale } from '@/lib/web/locale'

/**
 * Leads staff who hold a paper to its case; to everybody else it says nothing of one. The one thing on the public
 * pages that belongs to the inner side: a public site that stands alone does without it.
 */
export async function StaffBridge({ paperId }: { paperId: string }) {
  if (isSiteAlone()) return null
  const [actor, locale] = [await currentActor(), await currentLocale()]
  if (!actor) return <SignInFirst locale={locale} />
  const bridge = await paperBridge(actor, paperId)
  return bridge && <PaperBridge bridge={bridge} locale={locale} />
}
