import { SEED_AREAS } from '@/lib/domain/region/areas'
import { creditCode } from './synthetic-numbers'

export type Employer = { readonly name: string; readonly code: string }

/** 示例 in every name: no company that exists is meant. */
const TRADES = ['电子', '机械', '软件', '物流', '餐饮', '纺织', '建筑', '医药', '教育', '环保']
const STEMS = ['青禾', '远帆', '同泽', '启明', '安澜', '长风', '汇川', '正源', '嘉木', '云岭']

/** The made-up employers of an area. */
export function employersOf(areaCode: string): readonly Employer[] {
  const area = SEED_AREAS.find((one) => one.code === areaCode)
  if (area === undefined) return []
  return TRADES.map((trade, index) => ({
    name: `${area.shortName.replace('省本级', '')}${STEMS[index] ?? ''}示例${trade}有限公司`,
    code: creditCode(areaCode, index + 1),
  }))
}

/** The same employer for the same serial. */
export function employerIn(areaCode: string, serial: number): Employer {
  const employers = employersOf(areaCode)
  const employer = employers[serial % employers.length]
  if (employer === undefined) throw new RangeError(`no employers in ${areaCode}`)
  return employer
}
