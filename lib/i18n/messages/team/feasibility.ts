import type { Words } from '../../wording'

const stepsEn = (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`

/** 可行性测算: whether the team can keep its due days. */
export const feasibilityZh = {
  title: '能否按期',
  /** The answer in one sentence. */
  answer: {
    late: (clerks: number, all: number, late: number) =>
      `${clerks} 名经办人员，${all} 件中有 ${late} 件不能按期办理`,
    fine: (clerks: number, all: number) => `${clerks} 名经办人员，${all} 件都能按期办理`,
    none: '没有轮到经办人员办理的办件',
    onlyOverdue: (count: number) => `轮到经办人员办理的 ${count} 件都已超期`,
    overdue: (count: number) => `另有 ${count} 件已经超期，排在最前办理。`,
  },
  needed: {
    more: (total: number, now: number) => `共需 ${total} 名才能全部按期，现有 ${now} 名。`,
    spare: (total: number, now: number) => `${total} 名即可全部按期，现有 ${now} 名。`,
    exact: (now: number) => `现有 ${now} 名刚好够，一名也不能少。`,
    never: (total: number) => `即使有 ${total} 名也来不及，请尽快办理或与对方沟通。`,
  },
  clerks: {
    label: '经办人员',
    now: (count: number) => `${count} 名`,
    changed: (now: number, supposed: number) => `${now} 名 → ${supposed} 名`,
    fewer: '少 1 名',
    more: '多 1 名',
    reset: '按现有人数',
  },
  pace: {
    label: '每件用时',
    options: {
      50: '快一倍',
      75: '快四分之一',
      100: '按测得',
      125: '慢四分之一',
      150: '慢一半',
      200: '慢一倍',
    },
  },
  handling: {
    term: '办理速度',
    measured: (pieces: string) => `每人每天 ${pieces} 步（测得）`,
    assumed: (pieces: string) => `每人每天 ${pieces} 步（假定）`,
    measuredFrom: (days: number, steps: number) =>
      `近 90 天 ${days} 个人日办结 ${steps} 步的中位数，不含新收申请`,
    assumedFrom: (days: number, least: number) =>
      `近 90 天只有 ${days} 个人日的记录，满 ${least} 个人日后改用测得的中位数`,
  },
  counts: {
    label: '办件',
    late: '不能按期',
    overdue: '已超期',
    inTime: '能按期',
    colleague: '待复核、签批或财务',
    outside: '待对方、本人、邮寄或银行',
  },
  onDay: (day: string) => `${day} 可办完`,
  columns: {
    reference: '受理编号',
    person: '参保人',
    route: '转移',
    step: '该办的一步',
    due: '到期',
    done: '可办完',
    assignee: '经办',
    state: '状态',
  },
  tell: '告知本人',
  never: '排不上',
  nobody: '待领办',
  empty: { title: '没有这样的办件', text: '换一组看看，或改变假设。' },
  days: {
    title: '今后 15 个工作日',
    day: '日期',
    clerks: '在岗',
    away: '离岗',
    finished: '可办完',
    nobodyAway: '–',
    finishedOn: (day: string, count: number) => `${day} 可办完 ${count} 件`,
  },
  how: {
    title: '怎么算的',
    lines: [
      '一件办件算一步：现在轮到本机构经办人员办理的那一步。等复核、签批、财务、对方、本人、邮寄或银行的不算。',
      '全组的工作合在一起排：每个工作日的能力 = 在岗人数 × 每人每天办结步骤；离岗登记的日子扣除；今天上午计一天，下午计半天。',
      '办理速度取自有办理的日子，活少的日子办得也少，所以不忙的班组测得偏慢，结论偏谨慎；可在上面改“每件用时”试算。',
      '已超期的最先办；其余先办最早到期的，来不及时放弃的件数为最少（Moore–Hodgson 算法）。同样来不及的，先保法定期限，再保到期早的。',
      '只看已经在办的，不含以后新来的办件。',
    ],
  },
}

export const feasibilityEn: Words<typeof feasibilityZh> = {
  title: 'Feasibility',
  answer: {
    late: (clerks, all, late) => `With ${clerks} clerks, ${late} of ${all} due days cannot be kept`,
    fine: (clerks, all) => `With ${clerks} clerks, all ${all} due days can be kept`,
    none: 'No case waits for the clerks',
    onlyOverdue: (count) => `All ${count} that wait for the clerks are overdue`,
    overdue: (count) => `${count} more are overdue already and come first.`,
  },
  needed: {
    more: (total, now) => `All could be kept with ${total} clerks; there are ${now}.`,
    spare: (total, now) => `All could be kept with ${total}; there are ${now}.`,
    exact: (now) => `The ${now} there are just suffice; none can be spared.`,
    never: (total) => `Even ${total} clerks would be too late; act at once or talk to the other side.`,
  },
  clerks: {
    label: 'Clerks',
    now: (count) => String(count),
    changed: (now, supposed) => `${now} → ${supposed}`,
    fewer: 'One fewer',
    more: 'One more',
    reset: 'As they are',
  },
  pace: {
    label: 'Time per step',
    options: {
      50: 'half the time',
      75: 'a quarter faster',
      100: 'as measured',
      125: 'a quarter slower',
      150: 'half as long again',
      200: 'twice as long',
    },
  },
  handling: {
    term: 'Pace',
    measured: (pieces) => `${pieces} steps per clerk and day (measured)`,
    assumed: (pieces) => `${pieces} steps per clerk and day (assumed)`,
    measuredFrom: (days, steps) =>
      `median of ${days} clerk days with ${stepsEn(steps)} in the last 90 days, new applications left out`,
    assumedFrom: (days, least) =>
      `only ${days} clerk days in the last 90 days; from ${least} on their median counts`,
  },
  counts: {
    label: 'Cases',
    late: 'Cannot be kept',
    overdue: 'Overdue',
    inTime: 'Can be kept',
    colleague: 'Review, signature, finance',
    outside: 'Other side, person, post, bank',
  },
  onDay: (day) => `Done on ${day}`,
  columns: {
    reference: 'Reference',
    person: 'Insured person',
    route: 'Transfer',
    step: 'Step owed',
    due: 'Due',
    done: 'Done by',
    assignee: 'Clerk',
    state: 'State',
  },
  tell: 'Tell the person',
  never: 'not reached',
  nobody: 'Unclaimed',
  empty: { title: 'No such case', text: 'Look at another group, or suppose something else.' },
  days: {
    title: 'The next 15 working days',
    day: 'Day',
    clerks: 'Present',
    away: 'Away',
    finished: 'Done',
    nobodyAway: '–',
    finishedOn: (day, count) => `${count} done on ${day}`,
  },
  how: {
    title: 'How this is reckoned',
    lines: [
      'A case counts as one step: the one this agency’s clerks owe now. What waits for review, signature, finance, the other side, the person, the post or the bank is not counted.',
      'The team’s work is one queue: each working day brings the clerks present times the steps a clerk finishes a day, entered absences taken off; of today the whole until noon, then half.',
      'The pace comes from days with any work. On slack days little is done, so a team that is never full looks slower than it is and the answer is cautious; suppose another time per step above.',
      'What is overdue comes first. Of the rest the earliest due comes first, and where time is short the fewest possible are given up (Moore–Hodgson); among equals limits of the law are kept, then earlier due days.',
      'Only cases that are open now; what will still come in is left out.',
    ],
  },
}
