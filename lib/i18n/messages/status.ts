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
        text: '网上申请开通前，请到转入地或转出地经办机构窗口办理，单位可以替职工办理。请带身份证件。',
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
    provisional: '明年的放假安排公布后，日期可能调整',
    noAction: '目前无需您办理任何手续。',
    afterAcceptance: '受理后：转出 10 个工作日，转入 5 个工作日。',
    supplementTitle: '请您补交',
    supplementBy: (day: string) => `请在 ${day}（含）前补交，可到窗口或由代办人提交。`,
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
    amountsHidden: '金额和月数不在这里显示；需要时请到窗口查询。',
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
    promise: '如到期未办结，我们将于当日告知原因和新的预计日期。',
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
        text: 'Until online applications open, please apply at the counter of either agency; an employer may apply for its staff. Bring your identity document.',
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
    provisional: "may change once next year's holidays are published",
    noAction: 'There is nothing you need to do now.',
    afterAcceptance: 'After acceptance: 10 working days out, 5 working days in.',
    supplementTitle: 'Please hand in',
    supplementBy: (day) => `Please hand these in by ${day}, at the counter or through a delegate.`,
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
    amountsHidden: 'Amounts and months are not shown here; please ask at the counter.',
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
    promise: 'If it is not finished by then, we will tell you the reason and a new date on that day.',
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
