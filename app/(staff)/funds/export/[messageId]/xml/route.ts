import { pain001 } from '@/lib/domain/money/payments/pain001'
import { answerWithFile, type FileRoute } from '../../answer'

/** A payment file as ISO 20022 pain.001. */
export function GET(_request: Request, route: FileRoute): Promise<Response> {
  return answerWithFile(route, { type: 'application/xml', ending: 'xml' }, pain001)
}
