import 'server-only'
import { keepText, keptText } from './kept-text'

const PLACE = { name: 'jiexu-records', path: '/cases/records', column: 'Cookie.records' }

/** The numbers whose person records somebody looks at. */
export const keepNumbers = (staffId: string, numbers: readonly string[]) =>
  keepText(PLACE, staffId, JSON.stringify(numbers))

/** The numbers this person last looked up; none where that is too long ago. */
export async function keptNumbers(staffId: string): Promise<readonly string[]> {
  const kept = await keptText(PLACE, staffId)
  return kept === null ? [] : (JSON.parse(kept) as string[])
}
