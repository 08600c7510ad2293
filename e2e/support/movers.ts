import { crowd } from '@/prisma/seed/crowd'
import { localDate } from '@/lib/domain/calendar/local-date'
import { CLOCK } from './server'

/** People of the seed's crowd who left one place and pay at another, without a case: one for each test. */
export const MOVERS = {
  /** 合肥 to 南京, 8,781.14 in the account. */
  姚静松: 'hefei-nanjing',
  /** 合肥 to 南京, 4,924.80. */
  马雅梅: 'hefei-nanjing',
  /** 合肥 to 南京, 7,720.36. */
  胡书杰: 'hefei-nanjing',
  /** 河南省本级 to 合肥, 8,736.31. */
  汤霞: 'henan-hefei',
  /** 合肥 to 苏州, 4,284.00. */
  肖明松: 'hefei-suzhou',
  /** 合肥 to 杭州. */
  尹锦舟: 'hefei-hangzhou',
  /** 杭州 to 合肥. */
  武子菊: 'hangzhou-hefei',
  /** 合肥 to 郑州, 12,577.92. */
  肖仲杰: 'hefei-zhengzhou',
  /** 河南省本级 to 合肥. */
  覃航: 'henan-hefei',
  /** 深圳 to 合肥. */
  吴子琳: 'shenzhen-hefei',
  /** 杭州 to 南京. */
  侯沐艳: 'hangzhou-nanjing',
  /** 南京 to 郑州, 1,188.48. */
  许海涛: 'nanjing-zhengzhou',
  /** To 广州, of one sheet. */
  杜怀玲: 'suzhou-guangzhou',
  韩岚: 'quanzhou-guangzhou',
  /** 长沙 to 泉州. */
  毛润雪: 'changsha-quanzhou',
  /** 南京 to 泉州. */
  林以岚: 'nanjing-quanzhou',
} as const
export type Mover = keyof typeof MOVERS

const people = new Map(crowd(localDate(CLOCK.slice(0, 10))).map((one) => [one.name, one]))

/** The synthetic number of somebody of the crowd; it belongs to nobody alive. */
export function numberOf(name: Mover): string {
  const number = people.get(name)?.idNumber
  if (number === undefined) throw new Error('the crowd of the seed has changed')
  return number
}

/** The number of the phone the register knows somebody of the crowd by. */
export function phoneOf(name: Mover): string {
  const phone = people.get(name)?.phone
  if (!phone) throw new Error('the crowd of the seed has changed')
  return phone
}
