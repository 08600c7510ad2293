import type { Words } from '../wording'

/** What every call may answer beside the refusals of the work, which have their own sentences. */
const problemsZh = {
  malformed: '正文不是 UTF-8 编码的 JSON。',
  'not-signed-in': '缺少有效令牌；reason 说明原因（如已到期、已吊销）。',
  'method-not-allowed': '该地址不支持此方法；Allow 列出支持的方法。',
  'too-long': '正文超过上限，未读完即拒绝。',
  'wrong-content-type': '正文须为 application/json。',
  invalid: '有字段不能接受；fields 逐一列出路径和原因。',
  'too-many': '调用过于频繁；按 Retry-After 的秒数等待后再试。',
  internal: '服务端出错，未作任何改动；把 instance 告诉运维即可在日志中找到。',
  'render-failed': '文书已出具但排版失败；请工作人员在案件页面重试。',
  unavailable: '暂不可用。',
  'not-found': '没有这样的地址或内容，或者它不属于您的机构。',
}

export const developersZh = {
  title: '接口说明',
  lead: '其他系统用 JSON 接口办理转移接续：与页面走同一套规则、同一套命令，能做的与令牌所属的人当时的岗位相同。',
  alone: '公众网站单独运行，这里只有公开接口。',
  document: 'OpenAPI 3.1 文档',
  contents: '目录',
  required: '必填',
  yes: '是',
  no: '否',
  columns: { member: '字段', type: '类型', about: '说明', code: 'code', status: '状态码', meaning: '含义' },
  tokens: {
    title: '取得令牌',
    own: '在“我的账号 › 接口令牌”签发，或在服务器上：',
    use: '每次调用放在 Authorization 中；权限每次重新读取，停用账号、收回岗位、吊销令牌即时生效。浏览器中已登录的人可用 cookie 读取（GET），不能写入。',
    page: '签发令牌',
  },
  formats: {
    title: '格式',
    text: '日期 YYYY-MM-DD（上海），月份 YYYY-MM，时刻 RFC 3339，金额为整数分（…Fen），比率为万分数（…Bp）。正文一律 application/json，UTF-8。',
  },
  errors: {
    title: '错误',
    text: '一律为 application/problem+json（RFC 9457）。程序只看 code 和 reason；title、detail 是给人看的英文句子；fields 给出每个有误字段的路径和原因代码。不存在的与不属于您的一样回答。',
  },
  idempotency: {
    title: '幂等',
    text: '会产生新内容的调用可带 Idempotency-Key（1 至 128 个可见 ASCII 字符，自行生成）：同一键、同一正文得到同一回答；同一键、另一正文被拒绝。键至少保留一天。没有收到回答时，用原来的键重发即可。',
  },
  versions: {
    title: '版本',
    text: '案件带有 version，每一步都会加一。办理时送上您看到的 version；期间有人先办，则回答 409 changed-meanwhile，重新读取后再决定。两人签字（✍）的环节第一次回答 202，由另一人以 countersign: true 再调用一次。',
  },
  limits: {
    title: '限量',
    text: (most: number, open: number) =>
      `每个令牌每分钟 ${most} 次；公开接口每个地址每分钟 ${open} 次。超出回答 429，Retry-After 给出秒数。`,
  },
  problems: problemsZh,
  tags: {
    public: '公开接口',
    transfers: '案件',
    steps: '环节',
    papers: '文书与参保凭证',
    events: '事件',
    exchange: '两套系统之间的交换',
  },
  access: { public: '公开', staff: '令牌', counterpart: '对方系统签名' },
  parameters: '参数',
  body: '正文',
  oneOf: (count: number) => `以下 ${count} 种之一：`,
  answers: '回答',
  faults: '可能的 code',
  example: '示例',
  file: 'PDF 文件',
  /** What the declarations say in English. */
  calls: {
    dueDate: '若干工作日后的到期日，逐日说明',
    continuity: '断缴对转入地待遇的影响',
    lateFee: '滞纳金',
    checkIdentity: '号码是否合规',
    checkStatus: '凭受理编号和查询码查进度',
    health: '系统各部分是否正常',
    openApi: '本文档',
    lodgeTransfer: '提交申请',
    listTransfers: '可见的案件',
    readTransfer: '一件案件：两条办理线、期限和现在可办的环节',
    readTransferEvents: '案件经过及其哈希链',
    readDocument: '已出具的文书',
    issueEnrolmentCertificate: '开具参保凭证',
    readEnrolmentCertificate: '已开具的参保凭证',
    listEvents: '各案件发生的事，逐页读取',
    sendExchangeMessage: '收下另一套系统的签名消息',
  } as Readonly<Record<string, string>>,
}

const problemsEn: Words<typeof problemsZh> = {
  malformed: 'The body is not JSON in UTF-8.',
  'not-signed-in': 'A valid token is missing; reason says why (expired, revoked).',
  'method-not-allowed': 'The address does not take this method; Allow lists those it takes.',
  'too-long': 'The body is longer than the limit; it was not read to its end.',
  'wrong-content-type': 'The body must be application/json.',
  invalid: 'Some fields cannot be taken; fields names each by its path, and why.',
  'too-many': 'Too many calls; wait as many seconds as Retry-After says.',
  internal: 'We are at fault and nothing was changed; the operator finds it in the log by instance.',
  'render-failed': 'The paper is issued but could not be set in type; staff can try again on the case.',
  unavailable: 'Not available at the moment.',
  'not-found': 'There is no such address or thing, or it is not your agency’s.',
}

export const developersEn: Words<typeof developersZh> = {
  title: 'API reference',
  lead: 'Other systems carry transfers by a JSON API: the same rules and the same commands as the screens. A token may do what its person’s roles allow at that moment.',
  alone: 'This is the public site by itself: only the public calls are here.',
  document: 'OpenAPI 3.1 document',
  contents: 'Contents',
  required: 'Required',
  yes: 'yes',
  no: 'no',
  columns: {
    member: 'Field',
    type: 'Type',
    about: 'About',
    code: 'code',
    status: 'Status',
    meaning: 'Meaning',
  },
  tokens: {
    title: 'Getting a token',
    own: 'Issue one under “My account › API tokens”, or on the server:',
    use: 'Every call carries it in Authorization. Rights are read anew at each call: a disabled account, a role taken back or a revoked token work at once. Who is signed in on a browser may read (GET) with the cookie, and never writes with it.',
    page: 'Issue a token',
  },
  formats: {
    title: 'Formats',
    text: 'Days YYYY-MM-DD (Shanghai), months YYYY-MM, instants RFC 3339, money in whole fen (…Fen), rates in basis points (…Bp). Bodies are application/json in UTF-8.',
  },
  errors: {
    title: 'Errors',
    text: 'Always application/problem+json (RFC 9457). Programs decide by code and reason; title and detail are English sentences for people; fields names every wrong field by its path with a code. What is not there and what is not yours are told alike.',
  },
  idempotency: {
    title: 'Idempotency',
    text: 'A call that makes something takes an Idempotency-Key (1 to 128 visible ASCII characters of your own): the same key and body give the same answer, the same key with another body is refused. Keys are kept for at least a day. Where no answer came, send again with the same key.',
  },
  versions: {
    title: 'Versions',
    text: 'A case has a version, and every step adds one. Send the version you saw with each step; where somebody was faster, the answer is 409 changed-meanwhile: read the case again and decide. A step with two signatures (✍) answers 202 first; another person makes the same call with countersign: true.',
  },
  limits: {
    title: 'Limits',
    text: (most, open) =>
      `${most} calls a minute for each token; ${open} public calls a minute from one address. Beyond that the answer is 429 with Retry-After in seconds.`,
  },
  problems: problemsEn,
  tags: {
    public: 'Public calls',
    transfers: 'Cases',
    steps: 'Steps',
    papers: 'Papers and certificates',
    events: 'Events',
    exchange: 'Exchange between two deployments',
  },
  access: { public: 'public', staff: 'token', counterpart: 'signed by the other deployment' },
  parameters: 'Parameters',
  body: 'Body',
  oneOf: (count) => `One of ${count}:`,
  answers: 'Answers',
  faults: 'Codes it may answer',
  example: 'Example',
  file: 'a PDF file',
  calls: {},
}
