import { localDate } from '@/lib/domain/calendar/local-date'
import { linesOf, type PaidMonth, type TableLine } from '@/lib/domain/documents/information-table'
import type { PaperBody, PaperContent } from '@/lib/domain/documents/papers/content'
import type { CertificateFacts } from '@/lib/domain/documents/papers/certificate'
import type { PaperFacts, PlaceFacts } from '@/lib/domain/documents/papers/facts'
import { addMonths, yearMonth } from '@/lib/domain/calendar/year-month'

/* A case as its papers see it: 郑𠮷野, 南京 to 杭州. */

const NANJING: PlaceFacts = {
  areaName: '南京市',
  areaCode: '320100',
  provinceCode: '320000',
  agency: '南京市医疗保险管理中心',
  connection: 'connected',
  address: '南京市玄武区太平北路 110 号',
  postcode: '210018',
  contactPerson: '周经办',
  phone: '025-12393000',
  hours: '周一至周五 9:00–12:00，13:30–17:30',
}
const HANGZHOU: PlaceFacts = {
  areaName: '杭州市',
  areaCode: '330100',
  provinceCode: '330000',
  agency: '杭州市医疗保障管理服务中心',
  connection: 'connected',
  address: '杭州市上城区解放东路 18 号市民中心 G 座',
  postcode: '310016',
  contactPerson: '钱经办',
  phone: '0571-12393000',
  hours: '周一至周五 8:30–12:00，13:30–17:30',
}

export const PAPER_FACTS: PaperFacts = {
  reference: '330100-2026-000012',
  state: 'accepted',
  fundsState: 'due',
  mode: 'online',
  pairMode: 'NORMAL',
  fromScheme: 'employee',
  toScheme: 'employee',
  lodgedAt: 'destination',
  reason: 'employment',
  submittedOn: localDate('2026-09-27'),
  certificateNo: null,
  person: {
    name: '郑𠮷野',
    idType: 'residentId',
    idNumber: '320102189010100107',
    sex: 'male',
    birthDate: localDate('1890-10-10'),
    householdType: '城镇',
    phone: '19912340000',
    originNumber: '3201000010',
    hereNumber: '3301000010',
  },
  applicant: { kind: 'self', name: null, idNumber: null, phone: null, relation: null },
  employer: { name: '杭州西溪软件有限公司', code: '91330100MA00000A1B' },
  origin: NANJING,
  destination: HANGZHOU,
  enrolledSince: '2026-09',
  lastPaidMonth: '2026-05',
  materials: ['identity', 'applicationForm'],
  out: { days: 10, due: localDate('2026-10-16'), promised: localDate('2026-10-15') },
  in: { days: 5, due: localDate('2026-10-23'), promised: null },
}

/** What a certificate of 南京 is written from, every box filled in that a registry holds. */
export const CERTIFICATE_FACTS: CertificateFacts = {
  name: '郑𠮷野',
  idType: 'residentId',
  idNumber: '320102189010100107',
  householdType: '城镇',
  personalNumber: '3201000010',
  agency: NANJING.agency,
  areaCode: NANJING.areaCode,
  areaName: NANJING.areaName,
  scheme: 'employee',
  insuredFrom: '2019-07',
  insuredTo: '2026-05',
  balanceFen: 100_000,
  contactPerson: NANJING.contactPerson,
  phone: NANJING.phone,
  printedOn: localDate('2026-10-12'),
  validMonths: 3,
}

/** Forty years of months whose base changes every July: two lines a year. */
export function fortyYears(): TableLine[] {
  const months: PaidMonth[] = []
  for (let index = 0; index < 480; index += 1) {
    const month = addMonths(yearMonth('1986-07'), index)
    const baseFen = 100_000 + Math.floor(index / 12) * 20_000
    months.push({
      month,
      areaCode: '320100',
      kind: 'actual',
      baseFen,
      employerRateBp: 900,
      personalRateBp: 200,
      creditedFen: (baseFen * 3) / 100,
      personalFen: (baseFen * 2) / 100,
    })
  }
  return linesOf(months, 9_876_543)
}

/** A body as it would be issued on 28 September 2026. */
export function issued(body: PaperBody, over: Partial<PaperContent> = {}): PaperContent {
  return {
    ...body,
    reference: PAPER_FACTS.reference,
    issuer: {
      agency: HANGZHOU.agency,
      areaCode: HANGZHOU.areaCode,
      address: HANGZHOU.address,
      postcode: HANGZHOU.postcode,
      phone: HANGZHOU.phone,
    },
    number: '杭州市医保转联〔2026〕12号',
    version: 1,
    replaces: null,
    issuedOn: localDate('2026-09-28'),
    issuedAt: '2026-09-28T02:00:00.000Z',
    code: 'A3KQ7WXY',
    link: 'https://jiexu.example/verify#%E6%9D%AD.A3KQ7WXY',
    ...over,
  }
}
