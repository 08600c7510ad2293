import { placesOf } from './sheet-cells'

/** What the cells of an employer's list mean, in the order of the template. */
export const EMPLOYEE_COLUMNS = [
  'name',
  'idType',
  'idNumber',
  'phone',
  'originArea',
  'fromScheme',
  'lastPaid',
] as const
export type EmployeeColumn = (typeof EMPLOYEE_COLUMNS)[number]

/** Columns without which a list says too little. */
export const NEEDED_COLUMNS: readonly EmployeeColumn[] = ['name', 'idNumber', 'phone', 'originArea']

const HEADINGS: Record<EmployeeColumn, readonly string[]> = {
  name: ['姓名', '员工姓名', '参保人', '参保人姓名', 'name', 'full name'],
  idType: ['证件类型', '证件种类', 'id type', 'document type', 'document'],
  idNumber: ['证件号码', '证件号', '身份证号', '身份证号码', '公民身份号码', 'id number', 'id no', 'id no.'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '电话', 'mobile', 'mobile number', 'phone'],
  originArea: ['转出地', '转出地区', '原参保地', '转出统筹区', 'origin', 'origin area', 'transfer from'],
  fromScheme: ['转出险种', '原参保险种', '险种', 'scheme', 'scheme at the origin'],
  lastPaid: ['末次缴费年月', '最后缴费月份', '末次缴费月份', 'last paid month', 'last paid'],
}

export type Places = { readonly [column in EmployeeColumn]?: number }

/** Where the columns stand in a row of headings. */
export function placesIn(cells: readonly string[]): Places {
  return placesOf(cells, HEADINGS)
}

/** The places of a list without headings: those of the template. */
export const TEMPLATE_PLACES: Places = Object.fromEntries(
  EMPLOYEE_COLUMNS.map((column, place) => [column, place]),
)
