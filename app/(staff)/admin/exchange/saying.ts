import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { ExchangePage } from '@/lib/queries/exchange-page'

export type Saying = {
  readonly says: AllWords['exchange']
  readonly list: string
  readonly locale: Locale
  readonly at: Date
}
export type ExchangeProps = { readonly page: ExchangePage; readonly saying: Saying }
