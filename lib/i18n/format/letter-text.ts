import type { Locale } from '../locale'
import { wordsFor } from '../words'

/** What a contact letter asks for: money only where it names the account to pay into, as on the paper. */
export function letterText(
  letter: { readonly payee: object | null; readonly from: { readonly agency: string } },
  locale: Locale,
): string {
  const { body, bodyNoMoney } = wordsFor(locale).casePage.documents.letter
  return letter.payee === null ? bodyNoMoney(letter.from.agency) : body(letter.from.agency)
}
