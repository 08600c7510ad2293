import type { Words } from '../wording'

/** What a message may know besides: how many it is about, and whether the other agency telephoned. */
type More = { readonly count: number | null; readonly byPhone: boolean }

/** What staff are told in the program: each a sentence, with the case it is about. */
export const inboxZh = {
  title: '消息',
  unread: (count: number) => `${count} 条未读`,
  alerts: '消息',
  announce: (count: number) => (count === 0 ? '没有未读消息' : `有 ${count} 条未读消息`),
  stale: '暂时连不上服务器，数字可能不是最新的',
  narrow: '消息类别',
  all: '全部',
  onlyUnread: '只看未读',
  withRead: '含已读',
  unreadTitle: '未读',
  readTitle: '已读',
  readAll: '全部标为已读',
  readThese: '本类标为已读',
  readOne: '标为已读',
  newOne: '未读',
  toNotices: '未送达的告知',
  pages: '消息分页',
  empty: {
    all: { title: '还没有消息', body: '有办件轮到您、期限临近或告知未送达时，会在这里告诉您。' },
    unread: { title: '没有未读消息', body: '新消息到达时，页面右上角的数字会自动变化。' },
  },
  today: '今天',
  yesterday: '昨天',
  groups: {
    clock: '期限',
    work: '办件',
    money: '资金',
    signature: '签批',
    hands: '分派',
    notice: '告知',
    calendar: '日历',
  },
  route: (orig: string, dest: string) => `${orig} → ${dest}`,
  unknown: '有一条新消息',
  /** `what`: the step or clock by name, `when`: a day; an empty text where it is not known. */
  says: {
    clockSoon: (what: string, when: string) => `${what}即将到期${when === '' ? '' : `，${when} 截止`}`,
    clockDueToday: (what: string) => `${what}今天到期`,
    clockLate: (what: string, when: string) => `${what}已超期${when === '' ? '' : `，原定 ${when}`}`,
    reminderArrived: (_what: string, when: string, { byPhone }: More) =>
      `${byPhone ? '对方来电催办' : '收到对方的催办函'}${when === '' ? '' : `，请在 ${when} 前答复`}`,
    reminderUnanswered: (_what: string, when: string) =>
      `催办没有收到答复${when === '' ? '' : `，应于 ${when} 前答复`}`,
    provinceAsked: (what: string, when: string) =>
      `${what === '' ? '' : `${what}：`}已提请省级协调${when === '' ? '' : `，${when} 前答复`}`,
    applicationArrived: () => '有新的申请待受理',
    supplementArrived: () => '申请人已提交补正材料，请核对',
    letterArrived: () => '收到联系函，请签收并办理转出',
    tableArrived: () => '信息表已到，请办理转入',
    tableDisputed: () => '信息表被退回更正',
    caseReturned: () => '转出地退回了联系函，请补正后重发或终止',
    letterForwarded: () => '联系函已转给正确的转出地',
    draftReturned: () => '复核退回了您提交的内容，请修改后重新提交',
    caseWithdrawn: () => '申请已撤回，无需继续办理',
    caseTerminated: () => '办理已终止',
    caseCompleted: () => '已办结',
    objectionArrived: () => '申请人对年限或金额提出异议，请答复',
    complaintArrived: () => '收到申请人的投诉，请处理并答复',
    payOutAsked: () => '参保人申请将余额划入本人账户',
    moneyDue: (what: string) => `资金轮到本机构办理${what === '' ? '' : `：${what}`}`,
    moneySent: () => '对方已划款，到账后请登记',
    moneyReturned: () => '有款项被退回，请核对后处理',
    moneyMismatched: () => '到账金额与信息表不符，请核查',
    signatureAwaited: (what: string) => `等待您复核签批${what === '' ? '' : `：${what}`}`,
    signatureDeclined: (what: string) => `签批未获同意${what === '' ? '' : `：${what}`}`,
    signatureGiven: (what: string) => `签批已同意${what === '' ? '' : `：${what}`}`,
    lateToConfirm: (what: string) => `${what === '' ? '期限' : what}超期结束，请确认原因`,
    assigned: (_what: string, _when: string, { count }: More) =>
      count === null ? '有办件分派给您' : `有 ${count} 件办件分派给您`,
    handedOver: (_what: string, _when: string, { count }: More) =>
      count === null ? '您的办件已转给他人' : `您的 ${count} 件办件已转给他人`,
    noticeFailed: (what: string) => `${what === '' ? '给参保人的告知' : what}未能送达，请改用其他方式告知`,
    noticeToHandOver: (what: string) => `参保人没有登记手机，${what === '' ? '通知' : what}需要当面交付`,
    calendarApplied: (what: string, _when: string, { count }: More) =>
      `${what}工作日历已生效，${count === null ? '' : `${count} 个`}期限已重新计算`,
    calendarProposed: (what: string) => `${what}工作日历的修改等待您审核`,
  },
}

export const inboxEn: Words<typeof inboxZh> = {
  title: 'Messages',
  unread: (count) => `${count} unread`,
  alerts: 'Messages',
  announce: (count) =>
    count === 0 ? 'No unread messages' : `${count} unread ${count === 1 ? 'message' : 'messages'}`,
  stale: 'The server cannot be reached; the number may be out of date',
  narrow: 'Kind of message',
  all: 'All',
  onlyUnread: 'Unread only',
  withRead: 'Show read ones',
  unreadTitle: 'Unread',
  readTitle: 'Read',
  readAll: 'Mark all as read',
  readThese: 'Mark these as read',
  readOne: 'Mark as read',
  newOne: 'Unread',
  toNotices: 'Undelivered notices',
  pages: 'Pages of messages',
  empty: {
    all: {
      title: 'No messages yet',
      body: 'When a case waits for you, a deadline is near or a notice was not delivered, it is said here.',
    },
    unread: {
      title: 'No unread messages',
      body: 'When one arrives, the number at the top of the page changes by itself.',
    },
  },
  today: 'Today',
  yesterday: 'Yesterday',
  groups: {
    clock: 'Deadlines',
    work: 'Cases',
    money: 'Money',
    signature: 'Signatures',
    hands: 'Allocation',
    notice: 'Notices',
    calendar: 'Calendars',
  },
  route: (orig, dest) => `${orig} → ${dest}`,
  unknown: 'There is a new message',
  says: {
    clockSoon: (what, when) => `${what} is due soon${when === '' ? '' : `, on ${when}`}`,
    clockDueToday: (what) => `${what} is due today`,
    clockLate: (what, when) => `${what} is overdue${when === '' ? '' : `, it was due on ${when}`}`,
    reminderArrived: (_what, when, { byPhone }) =>
      `The other agency has ${byPhone ? 'telephoned about the case' : 'sent a reminder'}${when === '' ? '' : `, please answer by ${when}`}`,
    reminderUnanswered: (_what, when) =>
      `A reminder was not answered${when === '' ? '' : `, the answer was due on ${when}`}`,
    provinceAsked: (what, when) =>
      `${what === '' ? '' : `${what}: `}the province was asked to step in${when === '' ? '' : `, answer by ${when}`}`,
    applicationArrived: () => 'A new application waits for acceptance',
    supplementArrived: () => 'The applicant has supplied what was missing, please check it',
    letterArrived: () => 'A contact letter has arrived, please receive it and transfer out',
    tableArrived: () => 'The information table has arrived, please transfer in',
    tableDisputed: () => 'The information table was returned for correction',
    caseReturned: () => 'The origin returned the contact letter: correct and resend it, or terminate',
    letterForwarded: () => 'The contact letter was forwarded to the right origin',
    draftReturned: () => 'The reviewer returned what you submitted, please change it and submit again',
    caseWithdrawn: () => 'The application was withdrawn, nothing more is to be done',
    caseTerminated: () => 'The case was terminated',
    caseCompleted: () => 'The case is completed',
    objectionArrived: () => 'The applicant objects to years or amount, please answer',
    complaintArrived: () => 'The applicant has complained, please look into it and answer',
    payOutAsked: () => 'The person asks for the balance to be paid to their own account',
    moneyDue: (what) => `Money waits for your agency${what === '' ? '' : `: ${what}`}`,
    moneySent: () => 'The other agency has paid, record the receipt when it arrives',
    moneyReturned: () => 'Money came back, please check and deal with it',
    moneyMismatched: () => 'The amount received does not match the table, please look into it',
    signatureAwaited: (what) => `Your signature is awaited${what === '' ? '' : `: ${what}`}`,
    signatureDeclined: (what) => `The second signature was declined${what === '' ? '' : `: ${what}`}`,
    signatureGiven: (what) => `The second signature was given${what === '' ? '' : `: ${what}`}`,
    lateToConfirm: (what) => `${what === '' ? 'A term' : what} ended late, please confirm the reason`,
    assigned: (_what, _when, { count }) =>
      count === null ? 'A case was assigned to you' : `${count} cases were assigned to you`,
    handedOver: (_what, _when, { count }) =>
      count === null
        ? 'A case of yours was handed to a colleague'
        : `${count} cases of yours were handed to colleagues`,
    noticeFailed: (what) =>
      `${what === '' ? 'A notice to the insured person' : what} could not be delivered, please tell the person another way`,
    noticeToHandOver: (what) =>
      `The person has no phone on record: ${what === '' ? 'a notice' : what} has to be handed over`,
    calendarApplied: (what, _when, { count }) =>
      `The working calendar ${what} is in force, ${count === null ? 'dates were' : count === 1 ? '1 date was' : `${count} dates were`} counted anew`,
    calendarProposed: (what) => `A change of the working calendar ${what} waits for your decision`,
  },
}
