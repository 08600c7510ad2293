import type { Words } from '../../wording'

/** Why work is not given out, handed over or stood in for: refusals with the detail `team-…`. */
export const teamRefusalsZh = {
  clerkAway: {
    says: '这位经办人员正在离岗，不能再分派新办件。',
    cure: '请选择在岗人员，或先登记其提前返岗。',
  },
  absenceInPast: { says: '离岗开始日期不能早于今天。', cure: '请从今天起登记；已经过去的日子不必补登。' },
  absenceTooLong: { says: '一次离岗不能超过一年。', cure: '请核对结束日期的年份。' },
  ownSubstitute: { says: '代办人不能是本人。', cure: '请选择另一位经办人员，或留空。' },
  absenceTwice: { says: '此人在这几天里已有离岗登记。', cure: '请先结束原来的登记，或改换日期。' },
  substituteCircle: {
    says: '代办关系会绕成一圈：代办人自己在这几天离岗，又由此人代办。',
    cure: '请选择另一位代办人。',
  },
  absenceOver: { says: '这次离岗已经结束。', cure: '请刷新页面查看最新情况。' },
  ownCases: { says: '不能转办给本人。', cure: '请选择其他经办人员。' },
  noCases: { says: '此人手上没有在办的办件。', cure: '请刷新页面查看最新情况。' },
  planChanged: {
    says: '您查看期间办件或人员有了变化，没有分派任何一件。',
    cure: '请刷新页面，看过新的方案再分派。',
  },
  nothingToShare: { says: '没有可以分派的办件，或没有在岗的经办人员。', cure: '请刷新页面查看最新情况。' },
}

export const teamRefusalsEn: Words<typeof teamRefusalsZh> = {
  clerkAway: {
    says: 'This clerk is away and gets no new cases.',
    cure: 'Choose somebody who is there, or record that the clerk is back first.',
  },
  absenceInPast: {
    says: 'An absence begins today at the earliest.',
    cure: 'Enter it from today on; days that are over need no entry.',
  },
  absenceTooLong: { says: 'One absence lasts a year at most.', cure: 'Check the year of the last day.' },
  ownSubstitute: {
    says: 'Nobody stands in for themselves.',
    cure: 'Choose another clerk, or leave it empty.',
  },
  absenceTwice: {
    says: 'The person is away on some of these days already.',
    cure: 'End that absence first, or choose other days.',
  },
  substituteCircle: {
    says: 'The substitute is away on these days too, and this person stands in there: a circle.',
    cure: 'Choose another substitute.',
  },
  absenceOver: { says: 'This absence is over.', cure: 'Reload the page for the latest state.' },
  ownCases: { says: 'Cases cannot be handed to their own clerk.', cure: 'Choose another clerk.' },
  noCases: {
    says: 'This person has no open cases.',
    cure: 'Reload the page for the latest state.',
  },
  planChanged: {
    says: 'Cases or people changed while you were reading; nothing was given out.',
    cure: 'Reload the page and look at the new plan first.',
  },
  nothingToShare: {
    says: 'There is nothing to share out, or nobody there to get it.',
    cure: 'Reload the page for the latest state.',
  },
}
