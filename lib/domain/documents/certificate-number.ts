import { provinceShortName } from '../region/province-names'

/**
 * 凭证号 (d.1): short name of the province, year, 第 n 号. Every agency counts by itself, so the four digits that
 * tell its area within the province come first: otherwise two cities would give one number to two people.
 */
export function certificateNumber(areaCode: string, year: number, serial: number): string {
  const province = provinceShortName(areaCode) ?? areaCode.slice(0, 2)
  return `${province}〔${year}〕第${areaCode.slice(2)}${String(serial).padStart(6, '0')}号`
}
