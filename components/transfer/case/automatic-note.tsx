import type { Reading } from './reading'

/** Why the program left this step to a clerk; nothing where the area does not let it. */
export function AutomaticNote({ reading: { page, words } }: { reading: Reading }) {
  const { automatic } = words.casePage
  const { automaticWait: wait } = page
  if (wait === null) return null
  const { rules } = words.eligibility
  const named = wait.rules.map((id) => (Object.hasOwn(rules, id) ? rules[id] : id))
  const why = automatic.reasons[wait.reason]
  return (
    <p className="mt-2 text-sm text-ink-3">
      {automatic[wait.step](
        named.length === 0 ? why : automatic.because(why, named.join(words.shell.punctuation.list)),
      )}
    </p>
  )
}
