import type { BatchEnding, BatchKind, BatchStatus, RowState } from '@/lib/domain/batches/batch'
import type { IntakeColumn } from '@/lib/domain/batches/columns'
import {
  LARGEST_INTAKE_SHEET,
  MOST_INTAKE_ROWS,
  type IntakeFaultCode,
} from '@/lib/domain/batches/intake-sheet'
import type { ListFileFault } from '@/lib/domain/employees/list-file'

/** @param label the column, @param what areas to choose from, or a row number */
type Sentence = (label: string, what: string) => string

const columnsZh: Record<IntakeColumn, string> = {
  name: '姓名',
  idType: '证件类型',
  idNumber: '证件号码',
  phone: '手机号码',
  originArea: '转出地',
  destinationArea: '转入地',
  fromScheme: '转出险种',
  toScheme: '转入险种',
  reason: '转移原因',
  applicantKind: '申请人身份',
  applicantName: '申请人姓名',
  applicantIdNumber: '申请人证件号码',
  applicantPhone: '申请人手机号码',
  applicantRelation: '与参保人关系',
  employerName: '参保单位',
  creditCode: '统一社会信用代码',
  certificateNo: '参保凭证编号',
  certificatePrintedOn: '凭证打印日期',
  platformSerialNo: '国家平台业务流水号',
  gapCause: '断缴原因',
}

const faultsZh: Record<IntakeFaultCode, Sentence> = {
  'no-rows': () => '表中没有人员，请在表头下面每人填写一行',
  'too-many-rows': () => `表中超过 ${MOST_INTAKE_ROWS} 人，请分成几份上传`,
  'heading-missing': (label) => `缺少“${label}”一列，请照模板补上表头`,
  quotes: () => '这一行的引号不成对，请删除多余的引号',
  required: (label) => `请填写${label}`,
  'id-type-word': (label) =>
    `${label}不认识，请填写：居民身份证、港澳台居民居住证、外国人永久居留身份证或护照；留空为居民身份证`,
  'scheme-word': (label) => `${label}请填写“职工”或“居民”；留空为职工`,
  'reason-word': (label) => `${label}请填写：就业变动、居住地变更、户籍迁移或其他，也可以留空`,
  'applicant-word': (label) => `${label}请填写：本人、用人单位、监护人或代办人；留空为本人`,
  'gap-cause-word': (label) => `${label}请填写：单位原因、个人原因或系统原因，也可以留空`,
  'day-word': (label) => `${label}请按 2026-10-12 的样式填写，或留空`,
  'area-unknown': (label) => `没有找到这个${label}，请填写地市全称（如“南京市”）或 6 位区划代码`,
  'area-ambiguous': (label, what) => `${label}不能确定，请改填其中一个：${what}`,
  'own-area': () => '转出地和转入地中要有一个是本地，请改填',
  'same-area': () => '转出地与转入地相同：同一统筹地区内不需要转移，请删除这一行或改填',
  duplicate: (label, what) => `${label}与第 ${what} 行相同，请删除重复的一行`,
  'number-format': (label) =>
    `${label}被表格当成了数字，后几位可能已丢失。请先把这一列的单元格格式化为文本，再重新填写号码`,
}

const filesZh: Record<ListFileFault, string> = {
  empty: '文件是空的，请选择填好的表。',
  'too-large': `文件太大。请分成几份上传，每份不超过 ${LARGEST_INTAKE_SHEET / 1024 / 1024} MB、${MOST_INTAKE_ROWS} 行；图片和其他工作表请删除。`,
  'file-kind': '只能读取 Excel 工作簿（.xlsx）或 CSV，这份文件不是。请下载模板填写后上传。',
  'old-workbook':
    '只能读取 Excel 工作簿（.xlsx）或 CSV，这是旧版 .xls 或加了密码的工作簿。请取消密码，另存为 .xlsx 后再上传。',
  'workbook-broken': '工作簿打不开，或内容异常。请把人员复制到模板中，保存后重新上传。',
}

const kindsZh: Record<BatchKind, string> = {
  intake: '批量录入',
  accept: '批量受理',
  sealTable: '批量复核签章',
  prepareRemittance: '批量制单',
  approveRemittance: '批量付款复核',
}
const statusesZh: Record<BatchStatus, string> = {
  checking: '正在核对',
  ready: '核对完毕，等待提交',
  running: '正在办理',
  ended: '已结束',
}
const endingsZh: Record<BatchEnding, string> = { done: '已办完', cancelled: '已停止', stopped: '已中止' }
const statesZh: Record<RowState, string> = {
  waiting: '待核对',
  faulty: '有误，不提交',
  due: '待办',
  leftOut: '未选择提交',
  done: '已办',
  skipped: '未办成',
}

export const batchesZh = {
  title: '批量办理',
  lead: '一张表录入许多申请，或对许多条件齐备的办件一次办理同一步骤。由后台逐件办理，关闭页面也不会中断；每一件要么全部办成，要么原样不动。',
  columns: columnsZh,
  faults: faultsZh,
  files: filesZh,
  kinds: kindsZh,
  statuses: statusesZh,
  endings: endingsZh,
  states: statesZh,
  /** Of what was still due when the batch ended. */
  stopped: '未办（已停止）',
  and: '；',
  between: '、',
  whole: '整张表',
  row: (row: number) => `第 ${row} 行`,
  upload: {
    title: '从表格录入申请',
    lead: `填好模板上传。先逐行核对内容和受理条件，您看过结果再提交；有误的行退回改正，不影响其他行。每份最多 ${MOST_INTAKE_ROWS} 人。`,
    template: '下载模板（.xlsx）',
    templateCsv: '下载模板（.csv）',
    file: '填好的表',
    hint: `.xlsx 或 .csv（UTF-8、GB18030 都可以），不超过 ${LARGEST_INTAKE_SHEET / 1024 / 1024} MB。表中的个人信息加密保存，办完 30 天后删除。`,
    choose: '请选择文件',
    submit: '上传并核对',
    uploading: '正在上传…',
    unreadable: '这张表读不出来，没有保存任何内容',
  },
  template: {
    fileName: '批量录入模板',
    example: { idType: '居民身份证', scheme: '职工', reason: '就业变动', kind: '本人', area: '南京市' },
    hints: {
      name: '必填，照证件',
      idType: '留空为居民身份证',
      idNumber: '必填，文本格式',
      phone: '选填',
      originArea: '必填，市名或代码',
      destinationArea: '留空为本地',
      fromScheme: '职工／居民',
      toScheme: '职工／居民',
      reason: '选填',
      applicantKind: '留空为本人',
      applicantName: '监护人、代办人必填',
      applicantIdNumber: '监护人、代办人必填',
      applicantPhone: '选填',
      applicantRelation: '选填',
      employerName: '单位申请必填',
      creditCode: '选填',
      certificateNo: '选填',
      certificatePrintedOn: '如 2026-10-12',
      platformSerialNo: '选填',
      gapCause: '选填',
    } satisfies Record<IntakeColumn, string>,
    hintRow: '※ 说明行，不用删除：',
  },
  /** Of closed lists, parted by a stroke. */
  choices: {
    name: '可以填写的内容',
    column: '列',
    hint: '说明',
    takes: '可以填写',
    idTypes: '居民身份证|港澳台居民居住证|外国人永久居留身份证|护照',
    schemes: '职工|居民',
    reasons: '就业变动|居住地变更|户籍迁移|其他',
    applicants: '本人|用人单位|监护人|代办人',
    causes: '单位原因|个人原因|系统原因',
  },
  clean: {
    title: '一次办理条件齐备的办件',
    lead: '列出的是规则和记录上没有疑问的办件。办理时逐件重新核对：期间有变动的、需要补充说明或逾期要写原因的，跳过并注明原因，留待逐件办理。',
    steps: '步骤',
    open: '选择办件',
    list: '条件齐备的办件',
    columns: {
      reference: '受理编号',
      person: '参保人',
      other: '对方机构',
      amount: '金额',
      due: '截止',
      look: '需逐件办理的原因',
    },
    tick: (reference: string) => `选择 ${reference}`,
    tickAll: '选择本页全部',
    submit: (step: string) => `${step}所选`,
    submitAll: (step: string, count: number) => `${step}全部 ${count} 件`,
    allHint: '“全部”指您打开本页时在列、此后没有变动的办件。',
    others: (count: number, late: number) => {
      if (late === 0) return `另有 ${count} 件也到了这一步，有条件需要核实，请在工作台逐件办理。`
      if (late === count) return `另有 ${count} 件也到了这一步，但已超期、要写明原因，请在工作台逐件办理。`
      return `另有 ${count} 件也到了这一步，请在工作台逐件办理：其中 ${late} 件已超期、要写明原因，其余有条件需要核实。`
    },
    none: '没有条件齐备、可以一次办理的办件。',
    noneHint: '到了这一步的办件请在工作台逐件办理。',
    chosen: '请先勾选办件',
    responsible:
      '以您的名义逐件办理，与您本人逐件点击效力相同；自己制作的不能由自己复核，两人签批的规定不变。',
  },
  list: {
    title: '本机构的批次',
    none: '还没有批次。',
    columns: { when: '发起时间', kind: '办理', who: '发起人', rows: '行数', result: '结果', state: '状态' },
    result: (done: number, other: number) => (other === 0 ? `办成 ${done}` : `办成 ${done}，未办成 ${other}`),
    kept: '批次和结果保留一年，上传的表在办完 30 天后删除。',
  },
  page: {
    back: '全部批次',
    asked: (who: string, when: string) => `${who} ${when} 发起`,
    ordered: (who: string) => `以 ${who} 的名义办理`,
    progress: (done: number, total: number) => `${done} / ${total}`,
    checking: (done: number, total: number) => `已核对 ${done} 行，共 ${total} 行`,
    working: (done: number, total: number) => `已办 ${done} 件，共 ${total} 件`,
    goesOn: '由后台办理，可以关闭页面，随时回来查看。',
    refresh: '查看最新进度',
    eta: {
      unknown: '正在估算剩余时间',
      soon: '预计不到 1 分钟',
      minutes: (minutes: number) => `预计还需约 ${minutes} 分钟`,
      hours: (hours: number, minutes: number) =>
        minutes === 0 ? `预计还需约 ${hours} 小时` : `预计还需约 ${hours} 小时 ${minutes} 分钟`,
    },
    known: '这份文件已经上传过，没有重复保存。下面是当时的批次。',
    ready: {
      title: '核对完毕，请确认提交',
      clean: (count: number) => `条件齐备 ${count} 行`,
      doubtful: (count: number) => `可以提交、但有条件不符合或待核实 ${count} 行`,
      faulty: (count: number) => `有误、不能提交 ${count} 行`,
      withDoubtful: '条件不符合或待核实的也一并提交（受理时逐件核实）',
      submit: '提交申请',
      nothing: '没有可以提交的行。请下载改正表，改好后重新上传。',
      faultsHint: '有误的行不会提交。下载改正表，照“问题”一列改好后另行上传即可。',
    },
    over: {
      done: (done: number, total: number) => `已办完：${total} 行中办成 ${done} 行。`,
      notDone: (rest: number) => `其余 ${rest} 行没有办成，原因见下面各行。`,
      cancelled: (done: number, rest: number) =>
        `已停止：办成的 ${done} 行照常有效，其余 ${rest} 行没有开始办理。`,
      stopped: (done: number, rest: number) =>
        `已中止：发起人的账号已停用或岗位已变更。办成的 ${done} 行照常有效，其余 ${rest} 行没有开始办理，可由他人重新发起。`,
      by: (who: string) => `由 ${who} 停止。`,
    },
    cancel: '停止办理',
    cancelHint: '正在办的一件会办完，之后不再开始；已办成的不受影响。',
    discard: '不提交，结束本批',
    downloads: '下载',
    faultSheet: '改正表（.xlsx）',
    faultRows: {
      before: (count: number) => `改正表中是有误的 ${count} 行。`,
      after: (count: number) => `改正表中是没有成为办件的 ${count} 行。`,
    },
    resultSheet: '结果表（.xlsx）',
    rows: {
      title: '逐行结果',
      all: '全部',
      columns: { row: '行', reference: '受理编号', person: '参保人', state: '状态', why: '说明' },
      none: '没有这样的行。',
      reached: (state: string) => `现为${state}`,
      alone: '单独办理',
    },
    forgotten: '上传的表已按期限删除。',
    keptUntil: (when: string) => `上传的表保留到 ${when}。`,
  },
  resultName: '批量办理结果',
  faultName: '批量录入-待改',
  problem: '问题（改好后可删除此列）',
  heads: ['行', '受理编号', '状态', '说明'],
  notBegun: '没有开始办理',
}
