import { Disclosure } from '@/components/ui/disclosure'
import type { ChangeEffect, ChangeSubject } from '@/lib/domain/region/change-effect'
import { PARAMETERS } from '@/lib/domain/region/parameter-table'
import { areaWords } from '@/lib/i18n/area-words'
import { wordsFor } from '@/lib/i18n/words'
import { currentLocale } from '@/lib/web/locale'

type EffectProps = {
  readonly effect: ChangeEffect
  readonly subject: ChangeSubject
  /** What an area without a connection is to get; the other way round cases change hands. */
  readonly disconnects?: boolean
}

/**
 * The open cases a change would touch, by number, state and reference. Plain text: whoever keeps the rules has
 * no business inside the cases.
 */
export async function Effect({ effect, subject, disconnects = false }: EffectProps) {
  const locale = await currentLocale()
  const { lifecycle, shell } = wordsFor(locale)
  const words = areaWords(locale).effect
  const notes = {
    parameter: isClock(subject) ? words.clocks : words.passed,
    connection: disconnects ? words.disconnection : words.connection,
    payee: words.payee,
  }
  const left = effect.total - effect.drafts - effect.references.length
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium">{effect.total === 0 ? words.none : words.total(effect.total)}</p>
      {effect.total > 0 && (
        <p>
          {effect.byState
            .map(({ state, count }) => words.state(lifecycle.relationship[state], count))
            .join(shell.punctuation.list)}
        </p>
      )}
      {effect.drafts > 0 && <p className="text-ink-2">{words.drafts(effect.drafts)}</p>}
      {effect.references.length > 0 && (
        <Disclosure summary={words.references} open={effect.references.length <= 12}>
          <ul aria-label={words.references} className="flex flex-wrap gap-x-4 gap-y-1">
            {effect.references.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
            {left > 0 && <li className="text-ink-3">{words.more(left)}</li>}
          </ul>
        </Disclosure>
      )}
      <p className="text-sm text-ink-3">{notes[subject.kind]}</p>
      <p className="text-sm text-ink-3">{words.today}</p>
    </div>
  )
}

const isClock = (subject: ChangeSubject) =>
  subject.kind === 'parameter' && PARAMETERS[subject.key].group === 'clocks'
