import { Tag, type Tone } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locale'
import { webhookWords } from '@/lib/i18n/webhook-words'
import type { WebhookState } from '@/lib/queries/webhooks-page'

const TONES: Record<WebhookState, Tone> = { active: 'done', failing: 'soon', paused: 'calm', stuck: 'late' }

export function StateTag({ state, locale }: { state: WebhookState; locale: Locale }) {
  return <Tag tone={TONES[state]}>{webhookWords(locale).states[state]}</Tag>
}
