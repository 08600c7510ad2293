import type { PaperSaying } from '@/lib/domain/documents/papers/vocabulary'

type Values = Readonly<Record<string, string>>
const said =
  (say: (value: (name: string) => string) => string) =>
  (values: Values): string =>
    say((name) => values[name] ?? '')

/** Sentences of the papers. Only articles that were checked are cited. */
export const PAPER_SAYINGS_ZH: Readonly<Record<PaperSaying, (values: Values) => string>> = {
  applicationConsent: said(
    () =>
      '本人（单位）申请办理上述基本医疗保险关系转移接续，所填内容和所附材料真实、完整；同意转出地、转入地经办机构为办理本事项查询、核对和传递参保缴费记录、个人账户及联系方式等个人信息。',
  ),
  receiptBody: said((v) => `${v('agency')}已受理您的基本医疗保险关系转移接续申请，请保管好本回执。`),
  receiptTerms: said(
    (v) =>
      `转出、转入两个时限先后相接，法定合计 ${v('days')} 个工作日；期限从事件次日起算，遇法定休假日顺延。转入时限自收到信息表之日起算，表中日期随之确定。`,
  ),
  receiptQuery: said((v) => `凭受理编号和查询码可随时查询进度：${v('link')}；也可拨打 12393 咨询。`),
  complaint: said((v) => `对办理情况有意见的，可拨打 ${v('phone')} 或 12393 反映。`),
  refusalBody: said(
    (v) =>
      `您于${v('day')}提出的基本医疗保险关系转移接续申请，经${v('agency')}审核，不符合受理条件，决定不予受理。现将全部理由、依据和补救办法一次性告知如下。`,
  ),
  remoteCare: said(
    () => '退休人员不需要转移：在待遇所在地办理异地就医备案后，可在居住地直接结算，咨询电话 12393。',
  ),
  retireePayout: said(
    () => '个人账户：跨省异地安置的退休人员，可以向转出地申请把个人账户余额划入本人银行账户。',
  ),
  refusalNote: said((v) => `补充说明：${v('note')}`),
  supplementOverdue: said(
    (v) =>
      `您于${v('day')}提出的基本医疗保险关系转移接续申请，${v('agency')}曾一次性告知需要补正的材料；规定期限内未收到补正材料，决定不予受理。材料备齐后可以重新申请。`,
  ),
  remedy: said(
    () =>
      '如对本决定有异议，可先向作出决定的经办机构申请复核；也可以自知道本决定之日起六十日内，依照《中华人民共和国行政复议法》向有管辖权的行政复议机关申请行政复议，或者六个月内依照《中华人民共和国行政诉讼法》向有管辖权的人民法院提起行政诉讼。',
  ),
  supplementBody: said(
    (v) =>
      `您的基本医疗保险关系转移接续申请材料经${v('agency')}核对，需要补正下列内容。所需材料已全部列出，请一次备齐。`,
  ),
  supplementUntil: said(
    (v) => `请于${v('day')}（含）前补正；逾期未补正的，按不予受理处理，不影响您重新申请。`,
  ),
  letterBody: said(
    (v) =>
      `下列参保人员已在${v('dest')}参加基本医疗保险，申请转移接续基本医疗保险关系。请核对其参保缴费记录，出具《参保人员基本医疗保险信息表》；个人账户有余额的，请一并划转至下列收款账户。`,
  ),
  letterBodyAdvanced: said(
    (v) =>
      `下列参保人员已在${v('dest')}参加基本医疗保险，申请转移接续基本医疗保险关系。请核对其参保缴费记录，出具《参保人员基本医疗保险信息表》；个人账户余额由转入地先行计入，两地经办机构按月清算，确需逐笔划转的划至下列收款账户。`,
  ),
  letterBodyNoMoney: said(
    (v) =>
      `下列参保人员已在${v('dest')}参加基本医疗保险，申请转移接续基本医疗保险关系。请核对其参保缴费记录，出具《参保人员基本医疗保险信息表》。`,
  ),
  letterNoPayee: said(() => '本件没有需要划转至转入地的个人账户资金。'),
  tableUse: said(
    () =>
      '本表经转出地经办机构复核签章后生效，内容更正以新版次为准，原版次存档备查。统筹基金不转移；转移前后缴费年限累计计算，重复月份只计一次。',
  ),
  accountOnly: said(() => '省内缴费年限已共享，本表只载个人账户。'),
  adviceBody: said((v) => `${v('orig')}划转下列个人账户资金。`),
  adviceApproved: said(
    (v) => `${v('orig')}已复核付款，拟划转下列个人账户资金；划款后另出具载明银行流水号的新版次。`,
  ),
  advicePaid: said((v) => `${v('orig')}已划转下列个人账户资金，请查收核对。`),
  adviceReturned: said((v) => `${v('dest')}已退回下列个人账户资金，请查收核对。`),
  adviceAdvanced: said((v) => `${v('dest')}已将下列个人账户资金先行计入参保人账户，由两地按月清算，请核对。`),
  returnBody: said((v) => `贵机构 ${v('number')} 的联系函收悉。经核对，本件因下列原因退回。`),
  returnSoft: said(() => '请补正后重新发函。退回期间，转出时限继续计算。'),
  returnHard: said(() => '上述原因不能通过重新发函补正，请据此告知申请人并办理后续手续。'),
  disputeBody: said(
    (v) =>
      `贵机构出具的 ${v('number')} 信息表第 ${v('version')} 版，经核对有下列内容需要更正。请核实后出具新版次；原版次保持不变。`,
  ),
  reminderBody: said(
    (v) =>
      `受理编号 ${v('reference')} 的基本医疗保险关系转移接续业务，下列环节尚待贵机构办理，请尽快办理并答复。`,
  ),
  withdrawalBody: said(
    (v) => `您的基本医疗保险关系转移接续申请已于${v('day')}撤回，${v('agency')}不再办理。`,
  ),
  relationshipStays: said((v) => `您的基本医疗保险关系仍保留在${v('orig')}。`),
  yearsTakenBack: said(() => '已记载到转入地的年限一并撤销。'),
  accountReleased: said(() => '因本次转移冻结的个人账户已解除冻结。'),
  applyAgain: said(() => '需要转移时可以重新申请。'),
  completionBody: said(
    (v) =>
      `您从${v('orig')}转移至${v('dest')}的基本医疗保险关系，各项手续已于${v('day')}全部办理完毕，现由${v('agency')}告知如下。`,
  ),
  closedBody: said(
    (v) =>
      `您从${v('orig')}转移至${v('dest')}的基本医疗保险关系，转出手续已于${v('day')}办结：《参保人员基本医疗保险信息表》已送达${v('dest')}，至今未收到其回复。现由${v('agency')}告知如下。`,
  ),
  closedRemitted: said((v) => `个人账户资金已划出，到账和计入情况请向${v('dest')}经办机构查询。`),
  closedKeep: said(
    (v) => `缴费年限由${v('dest')}经办机构核对后记载，记载结果请向其查询；信息表可作为您缴费年限的依据。`,
  ),
  completionNoMoney: said(() => '本件没有需要划转的个人账户资金。'),
  completionKeep: said(() => '转移前后的缴费年限累计计算。请核对上述内容，有疑问的请与办理机构联系。'),
  accountTransferBody: said(
    (v) => `参保人${v('name')}的基本医疗保险关系已办理转出，请财务按下列内容核对并划转其个人账户资金。`,
  ),
  accountTransferCheck: said(
    () => '付款前逐项核对收款户名、开户银行、账号、金额和参保人姓名；不一致的退回经办，不得付款。',
  ),
  deliveryBody: said((v) => `${v('number')} 的联系函送达情况记录如下。`),
  terminationBody: said(
    (v) => `您的基本医疗保险关系转移接续业务，经${v('agency')}核实并经复核，已于${v('day')}终止办理。`,
  ),
  terminationBodyDeceased: said(
    (v) =>
      `参保人${v('name')}的基本医疗保险关系转移接续业务，经${v('agency')}核实并经复核，已于${v('day')}终止办理。`,
  ),
  relationshipStaysDeceased: said((v) => `参保人的基本医疗保险关系仍保留在${v('orig')}。`),
  certificateBody: said((v) => `兹证明下列人员在${v('agency')}参加基本医疗保险，参保缴费情况如下。`),
  certificateKeep: said((v) => `${v('nth')}. 本凭证是参保人员的权益记录，请妥善保管。`),
  certificateCopies: said(
    (v) => `${v('nth')}. 本凭证一式三联：第一联供转移使用，第二联由转出地经办机构存档，第三联交参保人员。`,
  ),
  certificateUse: said(
    (v) =>
      `${v('nth')}. 由用人单位接收的，将本凭证交用人单位办理；其他人员自凭证出具之日起三个月内，持本凭证和本人有效身份证件到新参保地经办机构办理参保登记。`,
  ),
  certificateLost: said((v) => `${v('nth')}. 本凭证遗失的，可向出具机构申请补办；补办后原凭证作废。`),
  certificateBalance: said((v) => `${v('nth')}. 个人账户余额为打印前一日的余额。`),
  certificateValidity: said(
    (v) => `${v('nth')}. 按本地规定，本凭证自打印之日起 ${v('months')} 个月内有效，逾期请重新打印。`,
  ),
}
