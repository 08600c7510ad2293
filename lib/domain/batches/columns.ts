import { placesOf } from '../employees/sheet-cells'

/** What the cells of an intake sheet mean, in the order of the template: the fields of a new application. */
export const INTAKE_COLUMNS = [
  'name',
  'idType',
  'idNumber',
  'phone',
  'originArea',
  'destinationArea',
  'fromScheme',
  'toScheme',
  'reason',
  'applicantKind',
  'applicantName',
  'applicantIdNumber',
  'applicantPhone',
  'applicantRelation',
  'employerName',
  'creditCode',
  'certificateNo',
  'certificatePrintedOn',
  'platformSerialNo',
  'gapCause',
] as const
export type IntakeColumn = (typeof INTAKE_COLUMNS)[number]

/** Columns without which a sheet says too little; the others have a usual value, or may be empty. */
export const NEEDED_INTAKE_COLUMNS: readonly IntakeColumn[] = ['name', 'idNumber', 'originArea']

const HEADINGS: Record<IntakeColumn, readonly string[]> = {
  name: ['姓名', '参保人', '参保人姓名', '员工姓名', 'name', 'full name'],
  idType: ['证件类型', '证件种类', 'id type', 'document type'],
  idNumber: ['证件号码', '证件号', '身份证号', '身份证号码', '公民身份号码', 'id number', 'id no', 'id no.'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '电话', 'mobile', 'mobile number', 'phone'],
  originArea: ['转出地', '转出地区', '原参保地', '转出统筹区', 'origin', 'origin area', 'transfer from'],
  destinationArea: [
    '转入地',
    '转入地区',
    '现参保地',
    '转入统筹区',
    'destination',
    'destination area',
    'transfer to',
  ],
  fromScheme: ['转出险种', '原参保险种', 'scheme at the origin'],
  toScheme: ['转入险种', '现参保险种', 'scheme at the destination'],
  reason: ['转移原因', '申请原因', '原因', 'reason'],
  applicantKind: ['申请人身份', '申请人类型', 'applicant'],
  applicantName: ['申请人姓名', 'applicant name'],
  applicantIdNumber: ['申请人证件号码', '申请人身份证号', 'applicant id number'],
  applicantPhone: ['申请人手机号', '申请人手机号码', '申请人电话', 'applicant mobile'],
  applicantRelation: ['与参保人关系', '申请人关系', 'relation', 'relation to the person'],
  employerName: ['参保单位', '单位名称', '工作单位', 'employer'],
  creditCode: ['统一社会信用代码', '单位信用代码', 'credit code', 'unified social credit code'],
  certificateNo: ['参保凭证编号', '凭证编号', 'certificate number'],
  certificatePrintedOn: ['凭证打印日期', '参保凭证打印日期', 'certificate printed on'],
  platformSerialNo: ['国家平台业务流水号', '业务流水号', '平台流水号', 'national platform serial number'],
  gapCause: ['断缴原因', '中断原因', 'cause of the gap'],
}

export type IntakePlaces = { readonly [column in IntakeColumn]?: number }

/** Where the columns stand in a row of headings. */
export function intakePlacesIn(cells: readonly string[]): IntakePlaces {
  return placesOf(cells, HEADINGS)
}
