import type { Words } from '../wording'

export const statusZh = {
  title: '查进度',
  home: {
    title: '医保关系转移接续',
    lead: '换了地方工作或生活，缴费年限和个人账户跟着人走。转出 10 个工作日、转入 5 个工作日，每个日期都说得清。',
    doors: {
      status: { title: '查进度', text: '用回执上的受理编号和查询码，看办到哪一步、还要几天。' },
      apply: {
        title: '网上申请',
        text: '用手机约 10 分钟：先看能不能办，再传材料。本人、代办人、监护人和单位都可以申请。',
      },
      calculator: {
        title: '待遇测算',
        text: '断缴了什么时候能报销、补缴要多少钱、哪天到期，不用登录，按工资条就能算。',
      },
    },
    staff: '工作人员登录',
    hotline: '医保服务热线 12393',
  },
  form: {
    lead: '请输入受理回执上的两项。',
    reference: '受理编号',
    referenceHint: '例如 340100-2026-000902',
    queryCode: '查询码',
    queryCodeHint: '回执上的 8 位字母和数字，不分大小写',
    submit: '查询',
    notFound: '没有找到。请核对受理编号和查询码；找不到回执时，请带身份证件到窗口或拨打 12393。',
    tooMany: '查询次数太多，请过十分钟再试，或拨打 12393。',
  },
  result: {
    yearsBy: '年限：',
    moneyBy: '个人账户的钱：预计',
    before: '（含）前转入',
    beforeCredit: '前计入',
    yearsDone: '年限已经转入。',
    late: '已经超过这个日期，两地经办机构正在处理；您可以拨打下面的电话。',
    lateIn: (who: string) => `已经超过这个日期，现在由${who}办理。`,
    revised: (day: string) => `新的预计日期：${day}（含）前。`,
    turn: (who: string) => `现在轮到${who}办理。`,
    turnOf: {
      applicant: '您',
      bank: '银行',
      post: '邮政（信件在途）',
    },
    changed: (was: string, now: string) => `原来告诉您的是 ${was}，现在是 ${now}。`,
    trackOf: { years: '年限', money: '个人账户的钱' },
    because: {
      calendar: '因为国务院公布或调整了放假安排，工作日重新计算。',
      disputeTable: '因为缴费记录有一处要更正，更正后重新核对。',
      sealTable: '因为缴费记录已经出具，按实际日期重新计算。',
      returnByOrigin: '因为转出地退回了联系函，正在补正。',
      resend: '因为补正后重新发函。',
      reportReturned: '因为银行退回了这笔钱，正在重新划转。',
      confirmRemitted: '因为钱已经划出，按实际日期重新计算。',
      matchReceipt: '因为到账金额正在核对。',
      forward: '因为联系函转给了另一个经办机构。',
      other: '因为办理有了新的进展，按实际日期重新计算。',
    },
    objected: (on: string, by: string) => `您 ${on} 提出的异议，${by}（含）前答复。`,
    objectionAnswered: (on: string, reply: string | null) =>
      reply === null ? `您提出的异议或投诉已于 ${on} 答复。` : `您提出的异议或投诉已于 ${on} 答复：${reply}`,
    returnedWhy: '转出地退回的原因',
    terminatedWhy: '终止的原因',
    remedy:
      '对不予受理、终止有异议的，可以在收到通知之日起 60 日内申请行政复议，或者 6 个月内提起行政诉讼；也可以先拨打下面的电话。',
    provisional: '明年的放假安排公布后，日期可能调整',
    noAction: '目前无需您办理任何手续。',
    afterAcceptance: '受理后：转出 10 个工作日，转入 5 个工作日。',
    supplementTitle: '请您补交',
    supplementBy: (day: string) => `请在 ${day}（含）前补交，可以在下面网上提交，也可到窗口或由代办人提交。`,
    stages: {
      submitted: '申请已提交',
      accepted: '申请已受理',
      tableSealed: (orig: string) => `${orig}出具缴费记录（信息表）`,
      yearsRecorded: (dest: string) => `${dest}转入年限`,
      completed: '办结并通知您',
      stopped: '办理已停止',
    },
    until: (day: string) => `${day}（含）前`,
    moneyTitle: '个人账户的钱',
    amountsHidden: '金额和月数用短信验证码查看。',
    moneyCameBack: (orig: string) => `银行把这笔钱退回了${orig}，没有丢失：核对账户信息后会重新划转。`,
    showFigures: '用短信验证码查看金额和月数',
    seeFigures: '查看金额和月数',
    noCode: '没有登记手机号，金额和月数请带身份证件到窗口查询。',
    careTitle: '现在看病',
    care: {
      none: (dest: string, _wait: number) =>
        `没有断缴，不用等待：在${dest}参保缴费后用${dest}的医保码，由${dest}按规定报销。`,
      short: (dest: string, _wait: number) =>
        `中断不超过 3 个月：按${dest}规定补缴后不用等待，补缴月份的费用可以追溯报销；请保留票据。`,
      long: (dest: string, wait: number) =>
        `中断超过 3 个月：需要等待最多 ${wait} 个月才能享受${dest}的待遇，具体以${dest}规定为准。`,
    },
    whyTitle: (day: string) => `为什么是 ${day}？`,
    whyZero: '起算日',
    countedDays: (start: string, days: number) => `${start}之后第 ${days} 个工作日`,
    promise:
      '如到期没有完成，我们在当天下班后、20:00 前发短信告知原因和新的预计日期（没有登记手机号或关闭了进度短信的除外）。',
    offices: '两地经办机构',
    hotline: '医保热线 12393',
    another: '查询另一件',
    usualMonths: (months: number) => `当地通常约 ${months} 个月（参考）`,
    promisedTitle: '请按承诺补交',
    promisedLate: '您承诺补交的材料已经逾期',
    promisedDo: '请尽快送到转入地窗口，或由代办人提交；有困难的，请拨打下面的电话说明。',
    refusedFor: '申请因下列条件不符合没有受理',
    refusedNotice: '详细理由见不予受理通知书；补齐后可以重新申请。',
    ended: '这件办理已经结束。如有疑问，请联系下面的经办机构。',
  },
}

export const statusEn: Words<typeof statusZh> = {
  title: 'Case status',
  home: {
    title: 'Transfer of medical-insurance relationships',
    lead: 'When you move for work or life, your contribution years and personal account move with you. 10 working days out, 5 working days in, and every date can be explained.',
    doors: {
      status: {
        title: 'Case status',
        text: 'With the reference and query code on your receipt: where it stands and how long it will take.',
      },
      apply: {
        title: 'Apply online',
        text: 'About 10 minutes on a phone: first see whether it can be done, then upload papers. For yourself, for others, for employees.',
      },
      calculator: {
        title: 'Benefit calculator',
        text: 'When bills are paid again after a gap, what paying back costs, and which day is due. No sign-in, only your payslips.',
      },
    },
    staff: 'Staff sign-in',
    hotline: 'Medical-insurance hotline 12393',
  },
  form: {
    lead: 'Please enter the two items on your acceptance receipt.',
    reference: 'Reference',
    referenceHint: 'for example 340100-2026-000902',
    queryCode: 'Query code',
    queryCodeHint: '8 letters and digits on the receipt, upper or lower case',
    submit: 'Look up',
    notFound:
      'Nothing was found. Please check the reference and the query code; without a receipt, bring your identity document to the counter or call 12393.',
    tooMany: 'Too many queries. Please try again in ten minutes, or call 12393.',
  },
  result: {
    yearsBy: 'Years: by ',
    moneyBy: 'Personal account money: expected by ',
    before: '',
    beforeCredit: '',
    yearsDone: 'Your years have been transferred.',
    late: 'This date has passed; both agencies are working on it, and you may call the numbers below.',
    lateIn: (who) => `This date has passed; it is now with ${who}.`,
    revised: (day) => `New expected date: by ${day}.`,
    turn: (who) => `It is now with ${who}.`,
    turnOf: { applicant: 'you', bank: 'the bank', post: 'the post' },
    changed: (was, now) => `We told you ${was} before; it is ${now} now.`,
    trackOf: { years: 'Years', money: 'Personal account money' },
    because: {
      calendar: 'The holidays were published or changed, so the working days were counted anew.',
      disputeTable: 'An entry of the record has to be corrected and is then checked again.',
      sealTable: 'The record has been issued, so the days count from then.',
      returnByOrigin: 'The origin returned the contact letter; it is being put right.',
      resend: 'The letter was put right and sent again.',
      reportReturned: 'The bank sent the money back; it is being sent again.',
      confirmRemitted: 'The money has been sent, so the days count from then.',
      matchReceipt: 'The amount that arrived is being checked.',
      forward: 'The letter was passed on to another agency.',
      other: 'The case has moved on, so the days were counted anew.',
    },
    objected: (on, by) => `Your objection of ${on} is answered by ${by}.`,
    objectionAnswered: (on, reply) =>
      reply === null
        ? `Your objection or complaint was answered on ${on}.`
        : `Your objection or complaint was answered on ${on}: ${reply}`,
    returnedWhy: 'Why the origin returned it',
    terminatedWhy: 'Why it was terminated',
    remedy:
      'Against a refusal or termination you may apply for administrative review within 60 days of the notice, or go to court within 6 months; you may also call the numbers below first.',
    provisional: "may change once next year's holidays are published",
    noAction: 'There is nothing you need to do now.',
    afterAcceptance: 'After acceptance: 10 working days out, 5 working days in.',
    supplementTitle: 'Please hand in',
    supplementBy: (day) =>
      `Please hand these in by ${day}: online below, at the counter, or through a delegate.`,
    stages: {
      submitted: 'Application submitted',
      accepted: 'Application accepted',
      tableSealed: (orig) => `${orig} issues the contribution record (information table)`,
      yearsRecorded: (dest) => `${dest} records your years`,
      completed: 'Completed, and you are told',
      stopped: 'Stopped',
    },
    until: (day) => `by ${day}`,
    moneyTitle: 'Personal account money',
    amountsHidden: 'Amounts and months are shown after a code by text message.',
    moneyCameBack: (orig) =>
      `The bank sent the money back to ${orig}; nothing is lost: the account is checked and it is sent again.`,
    showFigures: 'See amounts and months with a code',
    seeFigures: 'See amounts and months',
    noCode:
      'No phone number is registered; please ask for amounts and months at a counter with your identity document.',
    careTitle: 'Seeing a doctor now',
    care: {
      none: (dest) =>
        `No gap, no waiting: once you are enrolled in ${dest}, use your ${dest} insurance code; ${dest} reimburses by its rules.`,
      short: (dest) =>
        `There is a gap of no more than 3 months. Paid back under ${dest}'s rules there is no waiting and the gap is reimbursed later; please keep your bills.`,
      long: (dest, wait) =>
        `There is a gap of more than 3 months: benefits at ${dest} begin after a waiting period of up to ${wait} months, by ${dest}'s rules.`,
    },
    whyTitle: (day) => `Why ${day}?`,
    whyZero: 'Day zero',
    countedDays: (start, days) => `Working day ${days} after ${start}`,
    promise:
      'If it is not finished by then, you get a text message with the reason and a new date that same day, after office hours and before 20:00 (not where no phone is registered, or progress messages were turned off).',
    offices: 'The two agencies',
    hotline: 'Hotline 12393',
    another: 'Look up another case',
    usualMonths: (months) => `It usually takes about ${months} months there (for orientation)`,
    promisedTitle: 'Please bring what you promised',
    promisedLate: 'A paper you promised is overdue',
    promisedDo:
      'Bring it to the destination’s counter soon, or let a delegate do so; if you cannot, please call the numbers below.',
    refusedFor: 'The application was not accepted because of',
    refusedNotice: 'The notice gives the full reasons. Once they are cured, you may apply again.',
    ended: 'This case has ended. If you have questions, please contact the agencies below.',
  },
}
