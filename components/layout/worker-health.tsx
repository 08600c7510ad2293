import { KeyValues } from '@/components/ui/key-values'
import { Tag, type Tone } from '@/components/ui/tag'
import { instantText } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { WorkerHealth as Health } from '@/lib/queries/worker-health'

const TONES: Record<Health['state'], Tone> = { ok: 'done', silent: 'late', 'never-seen': 'late' }

/** How the worker is: whether it answers, when it last evaluated the ladders, and what waits for it. */
export function WorkerHealth({ health, locale }: { readonly health: Health; readonly locale: Locale }) {
  const { health: says } = wordsFor(locale).reminders
  const { state, lastBeatAt, ladderAt, waitingJobs, oldestWaitingAt, givenUp } = health
  const isDown = state !== 'ok'
  return (
    <section aria-label={says.title} className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{says.title}</span>
        <Tag tone={TONES[state]}>
          {state === 'silent' && lastBeatAt !== null
            ? says.since(instantText(lastBeatAt, locale))
            : says.states[state]}
        </Tag>
      </p>
      <KeyValues
        className="text-sm"
        entries={[
          ...(state === 'ok' && lastBeatAt !== null
            ? [{ term: says.beat, value: instantText(lastBeatAt, locale) }]
            : []),
          { term: says.ladder, value: ladderAt === null ? says.nothing : instantText(ladderAt, locale) },
          {
            term: says.waiting,
            value:
              oldestWaitingAt === null
                ? says.nothing
                : says.oldest(waitingJobs, instantText(oldestWaitingAt, locale)),
          },
          ...(givenUp > 0 ? [{ term: says.givenUp, value: says.count(givenUp) }] : []),
        ]}
      />
      {isDown && <p className="text-sm text-ink-2">{says.silentHint}</p>}
    </section>
  )
}
