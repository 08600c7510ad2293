import type { EmployeeColumn } from '@/lib/domain/employees/columns'
import { MOST_EMPLOYEES, type EmployeeFaultCode } from '@/lib/domain/employees/list'
import type { ListFileFault } from '@/lib/domain/employees/list-file'
import type { Words } from '../wording'

/** @param label the column, @param what areas to choose from, or a row number */
type Sentence = (label: string, what: string) => string

const columnsZh: Record<EmployeeColumn, string> = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  phone: '手机号',
  originArea: '转出地',
  fromScheme: '转出险种',
  lastPaid: '末次缴费年月',
}

const faultsZh: Record<EmployeeFaultCode, Sentence> = {
  'no-rows': () => '名单中没有人员，请在表头下面每人填写一行',
  'too-many-rows': () => `名单超过 ${MOST_EMPLOYEES} 人，请分成几份提交`,
  'heading-missing': (label) => `缺少“${label}”一列，请照模板补上表头`,
  quotes: () => '这一行的引号不成对，请删除多余的引号',
  required: (label) => `请填写${label}`,
  'id-type-word': (label) =>
    `${label}不认识，请填写：居民身份证、港澳台居民居住证、外国人永久居留身份证或护照；留空为居民身份证`,
  'scheme-word': (label) => `${label}请填写“职工”或“居民”；留空为职工`,
  'area-unknown': (label) => `没有找到这个${label}，请填写地市全称（如“南京市”）或 6 位区划代码`,
  'area-ambiguous': (label, what) => `${label}不能确定，请改填其中一个：${what}`,
  month: (label) => `${label}请按 2026-10 的样式填写，或留空`,
  duplicate: (label, what) => `${label}与第 ${what} 行相同，请删除重复的一行`,
  'number-format': (label) =>
    `${label}被表格当成了数字，后几位可能已丢失。请先把这一列的单元格格式化为文本，再重新填写号码`,
}

const filesZh: Record<ListFileFault, string> = {
  empty: '名单是空的，请选择文件，或粘贴名单。',
  'too-large': '名单超过 1 MB。请只保留人员名单，删除图片和其他工作表，或分成几份。',
  'file-kind': '只能读取 Excel 工作簿（.xlsx）或 CSV。请下载模板填写，或把名单粘贴到文本框。',
  'old-workbook': '这是旧版 .xls 或加了密码的工作簿。请取消密码，另存为 .xlsx 后再上传。',
  'workbook-broken': '工作簿打不开，或内容异常。请把人员名单复制到模板中，保存后重新上传。',
}

export const employeesZh = {
  columns: columnsZh,
  faults: faultsZh,
  files: filesZh,
  problem: '问题',
  sheetRow: (row: number) => `第 ${row} 行`,
  example: { idType: '居民身份证', origin: '南京市', scheme: '职工' },
  templateName: '职工转移名单模板',
  faultSheetName: '职工转移名单-待改',
  /** Between two sentences of one row. */
  and: '；',
  between: '、',
}

export const employeesEn: Words<typeof employeesZh> = {
  columns: {
    name: 'Name',
    idType: 'ID type',
    idNumber: 'ID number',
    phone: 'Mobile number',
    originArea: 'Origin',
    fromScheme: 'Scheme at the origin',
    lastPaid: 'Last paid month',
  },
  faults: {
    'no-rows': () => 'The list has nobody on it; give each person a row below the headings',
    'too-many-rows': () => `The list has more than ${MOST_EMPLOYEES} people; send it in parts`,
    'heading-missing': (label) => `The column “${label}” is missing; add its heading as in the template`,
    quotes: () => 'The quotes of this row do not match; remove the one too many',
    required: (label) => `Enter: ${label}`,
    'id-type-word': (label) =>
      `${label} is not known; write resident ID, residence permit, foreign permanent resident or passport; empty means resident ID`,
    'scheme-word': (label) => `${label}: write employee or resident; empty means employee`,
    'area-unknown': (label) => `${label} was not found; give the full name of the city or its six-digit code`,
    'area-ambiguous': (label, what) => `${label} could be several; write one of: ${what}`,
    month: (label) => `${label}: write it like 2026-10, or leave it empty`,
    duplicate: (label, what) => `${label} is the same as in row ${what}; remove one of the two`,
    'number-format': (label) =>
      `${label} was kept as a number and may have lost digits. Format the column as text first, then enter the number again`,
  },
  files: {
    empty: 'The list is empty. Choose a file, or paste the list.',
    'too-large':
      'The list is larger than 1 MB. Keep only the people, without pictures and other sheets, or split it.',
    'file-kind': 'Only Excel workbooks (.xlsx) and CSV can be read. Use the template, or paste the list.',
    'old-workbook':
      'This is an old .xls or a workbook with a password. Remove the password and save it as .xlsx.',
    'workbook-broken':
      'The workbook cannot be opened, or holds something unusual. Copy the people into the template and upload that.',
  },
  problem: 'Problem',
  sheetRow: (row) => `Row ${row}`,
  example: { idType: 'Resident ID', origin: '南京市', scheme: 'Employee' },
  templateName: 'employees-template',
  faultSheetName: 'employees-to-correct',
  and: '; ',
  between: ', ',
}
