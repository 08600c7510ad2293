import { SelectField } from '@/components/ui/choice-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { BREAK_CODES } from '@/lib/domain/transfer/closed-lists'
import type { AllWords } from '@/lib/i18n/words'
import type { SuspenseAsked } from '@/lib/queries/suspense-list'

type Props = { readonly asked: SuspenseAsked; readonly words: AllWords }

/** By what is wrong, and by text, name, bank reference or amount; a plain form, so that the address says it. */
export function SuspenseFilter({ asked, words }: Props) {
  const { suspense } = words.books
  const choices = [
    ...BREAK_CODES.map((value) => ({
      value: value as string,
      label: words.lifecycle.breakCodes[value].name,
    })),
    { value: 'none', label: suspense.onlyWaits },
  ]
  return (
    <form
      action="/funds/statement#suspense"
      method="get"
      className="flex flex-wrap items-end gap-3"
      aria-label={suspense.filter}
    >
      <SelectField
        id="suspense-break"
        name="break"
        label={suspense.byBreak}
        defaultValue={asked.breakCode ?? ''}
        choices={choices}
      />
      <TextField
        id="suspense-find"
        name="find"
        label={suspense.byText}
        defaultValue={asked.text}
        autoComplete="off"
        maxLength={60}
      />
      <SubmitButton variant="plain">{suspense.filter}</SubmitButton>
    </form>
  )
}
