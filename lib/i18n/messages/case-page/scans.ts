import type { Words } from '../../wording'

/** 附件 on the page of a case. */
export const scansZh = {
  scans: {
    title: '附件',
    none: '还没有附件。',
    add: '上传附件',
    file: '文件',
    fileHint: 'PDF、JPG 或 PNG，不超过 10 MB；加密存放，每次下载都有记录',
    tooLarge: '文件超过 10 MB，请压缩后再上传',
    kind: '内容',
    kinds: {
      'contact-letter': '联系函',
      'information-table': '信息表',
      certificate: '参保凭证',
      identity: '身份证件',
      proof: '证明材料',
      other: '其他',
    },
    label: '说明',
    labelHint: '例如“挂号信回执”；不要写证件号码',
    readers: '谁可以看',
    both: '两地经办机构',
    own: '仅本机构',
    shared: '两地可见',
    ownOnly: '仅本机构',
    submit: '上传',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPG' },
  },
}

export const scansEn: Words<typeof scansZh> = {
  scans: {
    title: 'Attachments',
    none: 'No attachments yet.',
    add: 'Attach a scan',
    file: 'File',
    fileHint: 'PDF, JPG or PNG, at most 10 MB; kept encrypted, and every download is recorded',
    tooLarge: 'The file is larger than 10 MB; compress it and upload again',
    kind: 'What it shows',
    kinds: {
      'contact-letter': 'Contact letter',
      'information-table': 'Information table',
      certificate: 'Enrolment certificate',
      identity: 'Identity document',
      proof: 'Proof',
      other: 'Other',
    },
    label: 'Note',
    labelHint: 'for example “postal receipt”; no identity numbers',
    readers: 'Who may read it',
    both: 'Both agencies',
    own: 'Own agency only',
    shared: 'Both agencies',
    ownOnly: 'Own agency only',
    submit: 'Upload',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPG' },
  },
}
