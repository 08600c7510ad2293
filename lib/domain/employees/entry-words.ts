import type { IdentityType } from '../identity/answer'
import type { Scheme } from '../transfer/states'
import { parseYearMonth, type YearMonth } from '../calendar/year-month'
import { wordIn } from './sheet-cells'

type PersonIdType = Exclude<IdentityType, 'creditCode'>

const ID_TYPES: Record<PersonIdType, readonly string[]> = {
  residentId: [
    ...['居民身份证', '身份证', '公民身份证', '二代身份证'],
    ...['resident identity card', 'resident id', 'identity card'],
  ],
  residencePermit: [
    ...['港澳台居民居住证', '港澳台居住证', '居住证'],
    ...['residence permit', 'residence permit for hong kong, macao and taiwan residents'],
  ],
  foreignPermanentResident: [
    ...['外国人永久居留身份证', '外国人永久居留证', '永久居留身份证', '永居证'],
    ...['foreign permanent resident id card', 'permanent resident id', 'foreign permanent resident'],
  ],
  passport: ['护照', 'passport'],
}
const SCHEMES: Record<Scheme, readonly string[]> = {
  employee: [
    ...['职工', '职工医保', '职工基本医疗保险', '城镇职工', '城镇职工医保', '灵活就业'],
    ...['employee', 'employee scheme'],
  ],
  resident: [
    ...['居民', '居民医保', '城乡居民', '城乡居民医保', '城乡居民基本医疗保险', '新农合'],
    ...['resident', 'resident scheme'],
  ],
}

/** The kind of document a cell names; an empty one means 居民身份证. Null for a word nobody knows. */
export function idTypeOf(cell: string): PersonIdType | null {
  return cell === '' ? 'residentId' : wordIn(ID_TYPES, cell)
}

/** The scheme a cell names; an empty one means 职工. Null for a word nobody knows. */
export function schemeOf(cell: string): Scheme | null {
  return cell === '' ? 'employee' : wordIn(SCHEMES, cell)
}

/** 2026-10, 2026/10/31, 202610 or 2026年10月 as a month; null for what is none. */
export function monthIn(cell: string): YearMonth | null {
  const [, year = '', month = ''] =
    /^(\d{4})(?:[-/.年]\s*(\d{1,2})(?:月|[-/.月]\s*\d{1,2}日?)?)$/u.exec(cell.normalize('NFKC')) ??
    /^(\d{4})(\d{2})$/u.exec(cell.normalize('NFKC')) ??
    []
  return parseYearMonth(`${year}-${month.padStart(2, '0')}`)
}
