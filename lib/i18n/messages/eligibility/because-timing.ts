import type { TimingCode } from '@/lib/domain/eligibility/foresight-codes'
import type { Sentence } from './because-values'

const promiseZh = (promisedOn: string) => (promisedOn === '' ? '' : `，当地承诺 ${promisedOn}`)
const promiseEn = (promisedOn: string) => (promisedOn === '' ? '' : `; the area promises ${promisedOn}`)

export const timingZh: Record<TimingCode, Sentence> = {
  outDue: ({ days, startsOn, dueOn, promisedOn }) =>
    `${startsOn} 受理的，转出 ${days} 个工作日，${dueOn} 到期${promiseZh(promisedOn)}。`,
  outDueByLetter: ({ days, dueOn, promisedOn }) =>
    `联系函送达转出地后起算，转出 ${days} 个工作日；今日送达的，${dueOn} 到期${promiseZh(promisedOn)}。`,
  inDue: ({ days, startsOn, dueOn, promisedOn }) =>
    `收到信息表后 ${days} 个工作日办理转入；${startsOn} 收到的，${dueOn} 到期${promiseZh(promisedOn)}。`,
  paidWithOut: ({ dueOn, creditDays }) =>
    `划款与转出同时到期（${dueOn}），到账后 ${creditDays} 个工作日内计入个人账户。`,
  paidWithin: ({ days, creditDays }) =>
    `转出地在信息表签章后 ${days} 个工作日内划款，到账后 ${creditDays} 个工作日内计入个人账户。`,
  lettersOfRules94: ({ letterDays, days }) =>
    `发函办理：受理后 ${letterDays} 个工作日内发函；转出地仍按 2016 年经办规程，收函后 ${days} 个工作日转出。`,
  lettersOfMeasure: ({ letterDays, days }) =>
    `发函办理：受理后 ${letterDays} 个工作日内发函，转出地收函后 ${days} 个工作日转出。`,
  promiseWithinTerm: ({ outDays, inDays }) =>
    `两地承诺转出 ${outDays} 个、转入 ${inDays} 个工作日，不长于法定时限。`,
  promiseTooLong: ({ outDays, inDays }) =>
    `两地登记的承诺时限是转出 ${outDays} 个、转入 ${inDays} 个工作日，长于法定时限。`,
  postNotPromised: '邮寄在途时间可以从调整后的日期中扣除，法定时限不变。',
  postCounted: '邮寄在途时间不扣除。',
  startDayFree: ({ startsOn, firstDay }) => `${startsOn} 当日不计入，从 ${firstDay} 起算第一日。`,
  restDaysSkipped: ({ restDays, dueOn }) => `期间有 ${restDays} 个休息日不计入，最后一日 ${dueOn} 是工作日。`,
  closesAt: ({ closing, dueOn }) => `${dueOn} ${closing} 转出地下班时截止。`,
  makeUpDaysCount: ({ makeUpDays, version }) => `期间的补班日计入：${makeUpDays}（日历 ${version}）。`,
  noMakeUpDays: ({ version }) => `期间没有补班日（日历 ${version}）。`,
  nationalCalendar: '两地都适用全国日历。',
  regionalCalendar: ({ side }) => `${side}有当地法定假日，按当地日历计算。`,
  datesFirm: ({ version }) => `期间各年的放假安排已公布，日期确定（日历 ${version}）。`,
  datesProvisional: ({ dueOn }) => `到期日 ${dueOn} 所在年度的放假安排尚未公布，日期暂定。`,
  inOfficeHours: ({ startsOn }) => `${startsOn} 是工作日且在办公时间内。`,
  outsideHoursAsIs: ({ startsOn }) => `现在不是办公时间，仍以 ${startsOn} 当日为受理日。`,
  outsideHoursRolled: ({ startsOn }) => `现在不是办公时间，按下一工作日 ${startsOn} 受理。`,
}

export const timingEn: Record<TimingCode, Sentence> = {
  outDue: ({ days, startsOn, dueOn, promisedOn }) =>
    `Accepted ${startsOn}: ${days} working days for the transfer-out, due ${dueOn}${promiseEn(promisedOn)}.`,
  outDueByLetter: ({ days, dueOn, promisedOn }) =>
    `${days} working days run from delivery of the letter; delivered today, due ${dueOn}${promiseEn(promisedOn)}.`,
  inDue: ({ days, startsOn, dueOn, promisedOn }) =>
    `${days} working days from receipt of the table; received ${startsOn}, due ${dueOn}${promiseEn(promisedOn)}.`,
  paidWithOut: ({ dueOn, creditDays }) =>
    `Payment is due with the transfer-out (${dueOn}), credit within ${creditDays} working days of arrival.`,
  paidWithin: ({ days, creditDays }) =>
    `The origin pays within ${days} working days of sealing; credit within ${creditDays} of arrival.`,
  lettersOfRules94: ({ letterDays, days }) =>
    `By letter: sent within ${letterDays} working days; the origin still follows the 2016 rules, ${days} working days from receipt.`,
  lettersOfMeasure: ({ letterDays, days }) =>
    `By letter: sent within ${letterDays} working days, transfer-out ${days} working days from receipt.`,
  promiseWithinTerm: ({ outDays, inDays }) =>
    `The areas promise ${outDays} working days out and ${inDays} in, not longer than the statutory terms.`,
  promiseTooLong: ({ outDays, inDays }) =>
    `The promises on file, ${outDays} working days out and ${inDays} in, are longer than the statutory terms.`,
  postNotPromised: 'Time in the post may be taken out of the adjusted date; the statutory term stays.',
  postCounted: 'Time in the post is not taken out.',
  startDayFree: ({ startsOn, firstDay }) => `${startsOn} is not counted; ${firstDay} is the first day.`,
  restDaysSkipped: ({ restDays, dueOn }) =>
    `Rest days passed over: ${restDays}; the last day, ${dueOn}, is a working day.`,
  closesAt: ({ closing, dueOn }) => `Ends at the origin’s close of business, ${closing} on ${dueOn}.`,
  makeUpDaysCount: ({ makeUpDays, version }) =>
    `Make-up days that count: ${makeUpDays} (calendar ${version}).`,
  noMakeUpDays: ({ version }) => `No make-up day falls into the term (calendar ${version}).`,
  nationalCalendar: 'Both areas follow the national calendar.',
  regionalCalendar: ({ side }) => `Local holidays count: ${side}.`,
  datesFirm: ({ version }) =>
    `The holiday notices of all years touched are out; dates are firm (${version}).`,
  datesProvisional: ({ dueOn }) =>
    `The holiday notice for the year of ${dueOn} is not out yet; the date is provisional.`,
  inOfficeHours: ({ startsOn }) => `${startsOn} is a working day, within office hours.`,
  outsideHoursAsIs: ({ startsOn }) =>
    `Outside office hours; ${startsOn} still counts as the day of acceptance.`,
  outsideHoursRolled: ({ startsOn }) => `Outside office hours; counts as accepted on ${startsOn}.`,
}
