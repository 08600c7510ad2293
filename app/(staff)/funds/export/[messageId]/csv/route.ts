import { paymentTable } from '@/lib/domain/money/payments/payment-table'
import { words } from '@/lib/web/locale'
import { answerWithFile, type FileRoute } from '../../answer'

/** A payment file as a table, with its headings in the reader's language. */
export function GET(_request: Request, route: FileRoute): Promise<Response> {
  return answerWithFile(route, { type: 'text/csv', ending: 'csv' }, async (file) =>
    paymentTable(file, (await words()).books.payments.heads),
  )
}
