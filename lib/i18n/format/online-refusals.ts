import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { refusalText, type RefusalText } from './refusals'

/** A refusal as the public pages keep it; the codes are those of lib/schemas/site-answers.ts. */
export type OnlineRefused = { readonly code: string; readonly detail?: string | undefined }

/** Why something was answered with no, for the person: what to do about it, and never what the register holds. */
export function onlineRefusal(
  refusal: OnlineRefused,
  locale: Locale,
): Pick<RefusalText, 'says'> & { cure?: string } {
  const { apply, identity, refusals } = wordsFor(locale)
  const { code, detail } = refusal
  if (Object.hasOwn(identity.refusals, code))
    return { says: identity.refusals[code as keyof typeof identity.refusals] }
  const details: Readonly<Record<string, string>> = refusals.details
  if (detail?.startsWith('certificate-') && details[detail] !== undefined) return { says: details[detail] }
  if (detail === 'identity-online' || code === 'open-case') return { says: apply.refused.differs }
  if (detail === 'area' || code === 'not-found' || code === 'wrong-side') return { says: apply.refused.area }
  if (code === 'later') return { says: apply.refused.later }
  if (code === 'no-transfer-needed') return { says: apply.route.same.text }
  if (code === 'unavailable' || code === 'waiting') return { says: apply.refused.unavailable }
  return refusalText(refusal as Refusal, locale)
}
