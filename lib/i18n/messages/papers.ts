import type { PaperKind } from '@/lib/domain/documents/papers/kinds'
import type { Words } from '../wording'

const kindsZh: Record<PaperKind, string> = {
  'application-form': '申请表',
  'acceptance-receipt': '受理回执',
  'refusal-notice': '不予受理告知书',
  'supplement-notice': '补正告知书',
  'contact-letter': '联系函',
  'information-table': '信息表',
  'remittance-advice': '划转通知单',
  'return-notice': '退回告知书',
  'dispute-note': '信息表更正函',
  'reminder-letter': '催办函',
  'withdrawal-confirmation': '撤回确认书',
  'completion-notice': '办结告知书',
  'account-transfer-notice': '个人账户金转出通知书',
  'delivery-record': '文书送达回证',
  'termination-notice': '终止办理告知书',
  'enrolment-certificate': '参保凭证',
}

/** Issued papers: on the page of a case, and printed together from the list. */
export const papersZh = {
  kinds: kindsZh,
  sheet: {
    title: '文书',
    empty: '还没有签发文书。',
    previews: '签发前预览',
    version: (version: number) => `第 ${version} 版`,
    replaces: (number: string) => `替代 ${number}`,
    replaced: '已被新版次替代',
    pages: (pages: number) => `${pages} 页`,
    statuses: { pending: '正在生成', awaitingSeal: '等待机构电子印章', ready: '已生成', failed: '生成失败' },
    awaitingSealHint: '机构还没有启用电子印章；启用后自动签章生成。',
    notReady: {
      pending: '正式件正在生成，稍后可打开。',
      awaitingSeal: '机构启用电子印章后自动签章生成。',
      failed: '正式件生成失败，请在办件页重试。',
    },
    failedHint: '多次生成未成功；字体或印章修复后可重新生成，仍不成功的，请告知系统管理员。',
    retry: '重新生成',
    open: (kind: string, version: number) => `打开${kind}第 ${version} 版（PDF）`,
    hint: '正式件含完整证件号码，每次打开都会记录。',
  },
  print: {
    title: '批量打印文书',
    button: '打印文书',
    none: '没有选中办件。请在办件列表中勾选后点“打印文书”。',
    nothing: '选中的办件没有本机构签发、尚未打印的文书。',
    progress: (done: number, total: number) => `已合并 ${done} / ${total} 份`,
    working: '正在合并，可以离开本页，稍后回来查看。',
    ready: (papers: number, pages: number) => `${papers} 份文书、${pages} 页，可以打印。`,
    open: '打开并打印（PDF）',
    failed: '合并没有成功，请重新勾选后再试。',
    someFailed: (papers: number) => `有 ${papers} 份没有生成，未合入，仍列为待打印。`,
    leftOut: '未合入',
    back: '返回办件列表',
    list: '包含的文书',
    hint: '只含本机构签发、尚未打印的最新版次；合并件供打印，电子签章以单份文件为准。',
  },
}

export const papersEn: Words<typeof papersZh> = {
  kinds: {
    'application-form': 'Application form',
    'acceptance-receipt': 'Acceptance receipt',
    'refusal-notice': 'Notice of non-acceptance',
    'supplement-notice': 'Supplement notice',
    'contact-letter': 'Contact letter',
    'information-table': 'Information table',
    'remittance-advice': 'Remittance advice',
    'return-notice': 'Return notice',
    'dispute-note': 'Correction request',
    'reminder-letter': 'Reminder letter',
    'withdrawal-confirmation': 'Withdrawal confirmation',
    'completion-notice': 'Completion notice',
    'account-transfer-notice': 'Account transfer-out notice',
    'delivery-record': 'Delivery record',
    'termination-notice': 'Termination notice',
    'enrolment-certificate': 'Enrolment certificate',
  },
  sheet: {
    title: 'Papers',
    empty: 'No paper has been issued yet.',
    previews: 'Read before issue',
    version: (version) => `Version ${version}`,
    replaces: (number) => `replaces ${number}`,
    replaced: 'Replaced by a newer version',
    pages: (pages) => `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    statuses: {
      pending: 'Being made',
      awaitingSeal: 'Waiting for the agency’s seal',
      ready: 'Ready',
      failed: 'Failed',
    },
    awaitingSealHint: 'The agency has no electronic seal yet; the paper is sealed as soon as it has one.',
    notReady: {
      pending: 'The issued file is being made.',
      awaitingSeal: 'It is made as soon as the agency has an electronic seal.',
      failed: 'The issued file could not be made; try again on the page of the case.',
    },
    failedHint:
      'It could not be made after several tries. Try again once fonts or seal are mended; if that fails, tell the administrator.',
    retry: 'Make it again',
    open: (kind, version) => `Open ${kind}, version ${version} (PDF)`,
    hint: 'The papers carry full ID numbers; every opening is recorded.',
  },
  print: {
    title: 'Print papers together',
    button: 'Print papers',
    none: 'No case is selected. Tick cases in the list and choose “Print papers”.',
    nothing: 'The selected cases have no papers of your agency that are not printed yet.',
    progress: (done, total) => `${done} of ${total} papers joined`,
    working: 'Joining them; you may leave this page and come back.',
    ready: (papers, pages) =>
      `${papers} ${papers === 1 ? 'paper' : 'papers'}, ${pages} ${pages === 1 ? 'page' : 'pages'}, ready to print.`,
    open: 'Open and print (PDF)',
    failed: 'They could not be joined; select the cases again and retry.',
    someFailed: (papers) =>
      papers === 1
        ? 'One paper could not be made; it was left out and stays due.'
        : `${papers} papers could not be made; they were left out and stay due.`,
    leftOut: 'left out',
    back: 'Back to the list',
    list: 'Papers in it',
    hint: 'Only the newest versions your agency issued and has not printed yet. The joined file is for printing; the electronic seal holds on the single files.',
  },
}
