import { Notice } from '@/components/ui/notice'
import { shortInstant } from '@/lib/i18n/format/dates'
import { faultText } from '@/lib/i18n/format/exchange'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { CaseExchange } from '@/lib/queries/case-exchange'

type ExchangeNoticeProps = {
  readonly exchange: CaseExchange
  readonly says: AllWords['exchange']
  readonly locale: Locale
}

/** That the other side works in another deployment, and how far the last message is. */
export function ExchangeNotice({ exchange, says, locale }: ExchangeNoticeProps) {
  const { ofCase, kinds } = says
  const { held, sent, isAsked, isByFile } = exchange
  return (
    <Notice
      tone={held || sent?.answer === 'refused' ? 'late' : isAsked ? 'warn' : 'info'}
      title={ofCase.title(exchange.peer)}
      className="mb-4"
    >
      {isAsked && <p>{ofCase.asked}</p>}
      {sent && <p>{sentText(sent, says, locale)}</p>}
      {held && (
        <p>
          {ofCase.held(kinds[held.kind])}
          {faultText(held.fault, says, locale)}
        </p>
      )}
      {isByFile && <p>{ofCase.byFile}</p>}
    </Notice>
  )
}

function sentText(
  sent: NonNullable<CaseExchange['sent']>,
  says: AllWords['exchange'],
  locale: Locale,
): string {
  const { ofCase, kinds } = says
  const kind = kinds[sent.kind]
  if (sent.answer === 'taken') return ofCase.taken(kind)
  if (sent.answer === 'refused')
    return `${ofCase.refused(kind)}${faultText(sent.answerCode ?? '', says, locale)}`
  if (sent.receivedAt === null) return ofCase.waiting(kind, shortInstant(sent.at, locale))
  const time = shortInstant(sent.receivedAt, locale)
  return sent.isAnswered ? ofCase.awaited(kind, time) : ofCase.delivered(kind, time)
}
