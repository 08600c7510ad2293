import type { FormStep } from '@/lib/domain/transfer/form-steps'
import type { Words } from '../wording'
import { formsEn, formsZh } from './steps/forms'
import { tableWordsEn, tableWordsZh } from './steps/tables'
import { fundsPagesEn, fundsPagesZh } from './steps/funds'
import { relationshipPagesEn, relationshipPagesZh } from './steps/relationship'
import type { StepPageWords } from './steps/words'

const pagesZh: Record<FormStep, StepPageWords> = { ...relationshipPagesZh, ...fundsPagesZh }

/** Pages and forms of the steps. */
export const stepPagesZh = {
  pages: pagesZh,
  terms: { source: '依据', clocks: '期限', ends: '结束的期限', starts: '开始的期限', signing: '签批' },
  clocks: { none: '不涉及期限', late: (clock: string) => `${clock}（已超期）` },
  backToCase: '返回办件',
  notOpen: '现在不能办理这一步',
  reload: '查看最新情况',
  /** On a button that leads to the step's own page. */
  toPage: (button: string) => `${button}…`,
  buttons: {
    recordYears: (months: number) => `转入 ${months} 个月`,
    draftFromRegistry: '按登记生成《信息表》',
    withAmount: (button: string, amount: string) => `${button} ${amount}`,
    first: (button: string, role: string) => `${button}（提交${role}签批）`,
    second: (button: string) => `签批：${button}`,
  },
  late: {
    title: (clock: string) => `${clock}已超期，请写明原因`,
    hint: '超期记录留存，由主管确认；这一步照常办理。',
  },
  behalf: {
    title: (place: string) => `代${place}录入`,
    hint: '记录会写明由本机构代录。',
    evidence: '凭据',
    evidenceHint: '国家平台业务流水号，或回执、邮件单号等送达凭据',
    scan: '回执、来函有扫描件的，可上传到办件的附件（在新页打开）',
    happenedOn: '实际发生日期',
  },
  signing: {
    first: (role: string) => `须两人签批：提交后由${role}签批才生效。`,
    second: (name: string, time: string) => `${name}已于 ${time} 签批，请核对下列内容。您签批后生效。`,
    secondOnly: (name: string, time: string) => `${name}已于 ${time} 签批，您签批后生效。`,
  },
  ...formsZh,
  tables: tableWordsZh,
}

export const stepPagesEn: Words<typeof stepPagesZh> = {
  pages: { ...relationshipPagesEn, ...fundsPagesEn },
  terms: { source: 'Source', clocks: 'Clocks', ends: 'Ends', starts: 'Starts', signing: 'Signatures' },
  clocks: { none: 'No clock concerned', late: (clock) => `${clock} (overdue)` },
  backToCase: 'Back to the case',
  notOpen: 'This step is not open now',
  reload: 'Show what changed',
  toPage: (button) => `${button}…`,
  buttons: {
    recordYears: (months) => `Record ${months} ${months === 1 ? 'month' : 'months'}`,
    draftFromRegistry: 'Draw up the table from the registry',
    withAmount: (button, amount) => `${button}: ${amount}`,
    first: (button, role) => `${button} (then ${role.toLowerCase()} signs)`,
    second: (button) => `Sign: ${button}`,
  },
  late: {
    title: (clock) => `${clock}: overdue, please give the reason`,
    hint: 'The breach stays on record and a supervisor confirms it; the step goes ahead.',
  },
  behalf: {
    title: (place) => `Recorded for ${place}`,
    hint: 'The history will say that it was recorded here on their behalf.',
    evidence: 'Evidence',
    evidenceHint: 'Serial number of the national platform, or proof of delivery',
    scan: 'Attach a scan of the receipt or letter to the case (opens a new page)',
    happenedOn: 'Day it happened',
  },
  signing: {
    first: (role) => `Two signatures: takes effect once the ${role.toLowerCase()} has signed as well.`,
    second: (name, time) =>
      `${name} signed at ${time}. Please check what follows; it takes effect with your signature.`,
    secondOnly: (name, time) => `${name} signed at ${time}. It takes effect with your signature.`,
  },
  ...formsEn,
  tables: tableWordsEn,
}
