import { localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { AreaParameters, ParameterKey } from './area-parameters'
import type { ParameterRow } from './resolve-parameters'

type Row = ParameterRow & { readonly key: ParameterKey }

/** Day the 2021 measure took effect: local rules known from before stand from then on. */
const MEASURE_IN_FORCE = localDate('2021-12-01')

// Described, not titled: none of these was compared with an official text, and a made-up title would mislead.
const SHAANXI = '市级指南（西安）：陕西省内数据共享，年限自动累计，只转个人账户'
const XIAN = '市级指南（西安）'
const GUANGDONG = '地方做法（广东）：个人账户省内各市通用，不划转、不提取；未核对原文'
const HUNAN = '地方做法（湖南）：2025-07-10起省内新参保即自动转移；未核对原文'
const CHANGSHA = '地方做法（长沙）：人员信息重复的先合并，均停保的由本人选择保留；未核对原文'
const FUJIAN = '地方做法（福建）：省内即时转移，按月轧差，次月5日前公布；未核对原文'
const FUJIAN_WAIT = '地方做法（福建）：等待期内按50%享受待遇；未核对原文'
const QUANZHOU = '地方做法（泉州）：承诺时限8+5+5+2个工作日；未核对原文'
const JIANGSU = '地方做法（江苏）：省内先行划转、省级清算；未核对原文'
const JIANGSU_CLOSING = '地方做法（江苏）：年度缴费截止日期；未核对原文'
const NANJING = '地方做法（南京）：转出后约30个工作日划入市民卡关联银行账户；未核对原文'
const JIUJIANG = '地方做法（九江）：线下15+15+15个工作日，不能划转的可支付本人；未核对原文'
const ZHENGZHOU = '咨询答复（郑州）：市级转入省本级约3个月；仅供参考'
const DELTA = '长三角2009年做法：次月起享受待遇；2021年全国办法施行后不再适用'

/** The 2009 Delta rule gave benefits from the next month; the national measure of 2021 took its place. */
const DELTA_NEXT_MONTH = row('payMonthOrNext', 'nextMonth', DELTA, localDate('2009-01-01'), {
  until: localDate('2021-11-30'),
})

const IMMEDIATE_JIANGSU = row('intraProvinceMode', 'IMMEDIATE_NETTED', JIANGSU)
const CLOSING_JIANGSU = [
  row('residentPayDeadline', '12-20', JIANGSU_CLOSING),
  row('flexiblePayDeadline', '12-25', JIANGSU_CLOSING),
]
const FUJIAN_ROWS = [
  row('intraProvinceMode', 'IMMEDIATE_NETTED', FUJIAN),
  row('settlementDay', 5, FUJIAN),
  row('waitMonthsShortGap', 6, FUJIAN_WAIT),
  row('waitMonthsBackPaid', 3, FUJIAN_WAIT),
  row('benefitRatioDuringWait', 0.5, FUJIAN_WAIT),
]

/** What the areas of the demonstration decided for themselves, by area code. */
export const LOCAL_PARAMETERS: Readonly<Record<string, readonly ParameterRow[]>> = {
  '320100': [
    IMMEDIATE_JIANGSU,
    ...CLOSING_JIANGSU,
    row('payoutAllowed', true, NANJING),
    row('payoutDays', 30, NANJING),
    DELTA_NEXT_MONTH,
  ],
  '320500': [IMMEDIATE_JIANGSU, ...CLOSING_JIANGSU, DELTA_NEXT_MONTH],
  '330100': [DELTA_NEXT_MONTH],
  '340100': [DELTA_NEXT_MONTH],
  '350100': FUJIAN_ROWS,
  '350500': [
    ...FUJIAN_ROWS,
    row('promisedOutDays', 8, QUANZHOU),
    row('fundsDays', 5, QUANZHOU),
    row('promisedInDays', 5, QUANZHOU),
    row('creditDays', 2, QUANZHOU),
  ],
  '360400': [row('oldRulesByLetter', true, JIUJIANG), row('payoutAllowed', true, JIUJIANG)],
  '410100': [row('expectedMonths', 3, ZHENGZHOU)],
  '410000': [],
  '430100': [
    row('intraProvinceMode', 'AUTO', HUNAN, localDate('2025-07-10')),
    row('mergePolicy', 'personChooses', CHANGSHA),
  ],
  '440100': [row('intraProvinceMode', 'PA_STAYS', GUANGDONG)],
  '440300': [row('intraProvinceMode', 'PA_STAYS', GUANGDONG)],
  '610100': [
    row('intraProvinceMode', 'PA_ONLY', SHAANXI),
    row('yearsCountedAs', 'deemed', XIAN),
    row('requireCertificate', true, XIAN),
  ],
  '610300': [row('intraProvinceMode', 'PA_ONLY', SHAANXI)],
}

function row<K extends ParameterKey>(
  key: K,
  value: AreaParameters[K],
  source: string,
  validFrom: LocalDate = MEASURE_IN_FORCE,
  { until = null }: { until?: LocalDate | null } = {},
): Row {
  return { key, value, source, validFrom, validTo: until }
}
