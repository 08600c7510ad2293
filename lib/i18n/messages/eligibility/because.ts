import type { BecauseCode, IntakeCode } from '@/lib/domain/eligibility/codes'
import { benefitsEn, benefitsZh } from './because-benefits'
import { recordsEn, recordsZh } from './because-records'
import { timingEn, timingZh } from './because-timing'
import type { Sentence } from './because-values'

/** Why a condition was answered as it was. A value that is not known comes as an empty text. */
const intakeZh: Record<IntakeCode, Sentence> = {
  differentAreas: '转出地和转入地属于不同的统筹地区。',
  sameArea: ({ area }) => `转出地和转入地都是${area}，属于同一统筹地区。`,
  shouldBeAccepted: '两地职工之间转移，转出地已停保、转入地已参保，应当受理。',
  mayBeAccepted: '已在转入地参加下一年度居民医保，可以受理。',
  residentCurrentYear: ({ year }) => `${year} 年度已在转出地参保缴费，当年度内原则上不转移。`,
  residentOtherYear: ({ year }) => `在转入地参加的是 ${year} 年度，与转出地已缴年度不重复。`,
  residentYearUnknown: ({ year }) => `看不到转出地的记录，无法核实 ${year} 年度是否已在转出地缴费。`,
  benefitPeriodNotBegun: ({ year }) => `转入地要求进入 ${year} 年度待遇享受期后再转移，现在尚未开始。`,
  crossScheme: ({ account }) => `跨险种转移，可以受理。${account}`,
  notRetired: '转出地没有退休医保待遇记录。',
  contributesAtDestination: '正在转入地按职工缴费，没有按退休人员享受待遇。',
  retired: '已按退休人员享受职工医保待遇，不属于转移接续的范围。',
  intraProvince: ({ mode }) => `省内转移，按“${mode}”办理。`,
  suspendedAtOrigin: ({ lastPaidMonth }) =>
    lastPaidMonth === '' ? '转出地已停保。' : `转出地已停保，最后缴费月份为 ${lastPaidMonth}。`,
  stillActiveAtOrigin: ({ lastPaidMonth }) =>
    lastPaidMonth === '' ? '在转出地仍在参保。' : `在转出地仍在参保，最近缴费月份为 ${lastPaidMonth}。`,
  noEnrolmentAtOrigin: '转出地没有此险种的参保记录。',
  transferredAway: '转出地的这段参保关系已经转移，不能再次转移。',
  originNotVisible: '转出地未联网，看不到当地的参保记录。',
  destinationNotVisible: '转入地未联网，看不到当地的参保记录。',
  registerNotAsked: '网上不能向您显示登记记录，受理时由经办机构核对。',
  enrolledAtDestination: '已在转入地参保。',
  enrolledForYear: ({ year }) => `已在转入地参加 ${year} 年度居民医保。`,
  notEnrolledAtDestination: '在转入地没有参保记录。',
  enrolledInOtherScheme: ({ scheme }) => `在转入地参加的是${scheme}医保，与申请的险种不同。`,
  notActiveAtDestination: ({ status }) => `在转入地的参保状态是“${status}”，不是正常参保。`,
  notEnrolledForYear: ({ year }) => `在转入地没有 ${year} 年度及以后的居民参保缴费。`,
  contributesNormally: '在转入地正常缴费，没有欠费。',
  arrearsAtDestination: ({ months }) => `在转入地欠费 ${months} 个月。`,
  noArrears: '在转出地没有欠费。',
  arrears: ({ months }) => `在转出地欠费 ${months} 个月；欠费月份不计入年限。`,
  noOpenClaims: '在转出地没有未结清的医疗费用。',
  openClaims: '在转出地正在住院，或有医疗费用没有结清。',
  noFamilyBinding: '个人账户没有绑定家庭共济。',
  familyBinding: '个人账户绑定了家庭共济，当地要求先解除。',
  withinAge: ({ age, limit }) => `${age} 岁，在当地规定的 ${limit} 岁以内。`,
  aboveAge: ({ age, limit }) => `${age} 岁，超过当地规定的 ${limit} 岁。`,
  ageUnknown: '出生日期或性别不明，无法核实当地的年龄规定。',
  appliesForSelf: '本人申请。',
  minorNeedsGuardian: ({ age }) => `参保人 ${age} 岁，不满 14 周岁的由监护人申请。`,
  employerForEmployee: '由现参保单位为职工申请。',
  employerForResident: '转入居民医保，不能由单位申请。',
  notTheEmployer: '申请单位不是参保人在转入地的参保单位。',
  employmentNotShown: '看不到参保人在转入地的参保单位，无法核实申请单位。',
  employerNameDiffers: '申请单位与登记的参保单位名称不同，无法凭统一社会信用代码核对。',
  guardianApplies: '由监护人申请，证明已核验。',
  guardianNotShown: '监护关系证明尚未核验。',
  delegateApplies: '由代办人申请，双方证件和委托书已核验。',
  papersMissing: ({ missing }) => `缺少${missing}。`,
  authorityNotSeen: '委托书尚未核验。',
  certificateNotNeeded: '这种办理方式不需要参保凭证。',
  certificateShown: ({ printedOn }) =>
    printedOn === '' ? '参保凭证已核验。' : `参保凭证已核验，${printedOn} 打印。`,
  certificateNotSeen: '参保凭证尚未核验。',
  certificateValid: ({ until }) => `参保凭证有效期至 ${until}。`,
  certificateExpired: ({ printedOn, until }) => `参保凭证 ${printedOn} 打印，已于 ${until} 到期。`,
  bankDataComplete: '双方收款账户信息完整有效。',
  bankDataIncomplete: ({ side }) => `${side}的收款账户信息不完整或已失效。`,
  noDuplicateEnrolment: '没有发现重复参保。',
  noDuplicateWhereSeen: '已接入的参保登记中没有发现重复参保；未接入的地区无法查询。',
  activeElsewhere: ({ areas }) => `另有参保关系仍在参保：${areas}。`,
  bothForYear: ({ year }) => `${year} 年度在转出地和转入地都已缴费。`,
  oneRecord: '同一证件号码只有一份人员档案。',
  duplicateRecords: ({ policy }) => `同一证件号码有多份人员档案。${policy}`,
  noOpenCase: '没有正在办理的同类办件。',
  openCase: ({ reference }) =>
    reference === '' ? '从同一转出地转移同一险种的办件正在办理。' : `办件 ${reference} 正在办理，尚未办结。`,
  yearsAccumulate: ({ countedAs }) => `各地缴费年限累计计算，转入后${countedAs}。`,
  retireePayout: '跨省异地安置的退休人员，可以向转出地申请把个人账户余额划入本人银行账户。',
  payoutOnApplication: ({ days }) =>
    days === ''
      ? '可以申请把个人账户余额划入本人银行账户。'
      : `可以申请把个人账户余额划入本人银行账户，转出地 ${days} 个工作日内支付。`,
  payoutIfNotMovable: '余额无法划转到对方地区时，可以申请划入本人银行账户。',
  originRecordEnded: '转移尚未办结，转出地的参保关系已终止；应保留到转入办结。',
  originKeepsRecord: '转移以后，转出地仍保留参保和缴费记录，可以随时查询。',
  originCoversPaidYear: ({ year }) =>
    year === '' ? '已缴年度内的待遇由转出地保障到年底。' : `${year} 年度的待遇由转出地保障到年底。`,
  lodgedAt: ({ lodged }) => `申请由${lodged}受理；转出地、转入地窗口和国家平台都可以申请。`,
  paidMonthsMove: ({ months }) => `原单位欠费 ${months} 个月；本人已缴的月份照常转移。`,
  paidMonthsHeldBack: ({ months }) => `原单位欠费 ${months} 个月，转出地要求先补缴。`,
  nothingUnmet: '没有不符合的条件。',
  unmetTold: ({ rules }) => `不符合的条件一次告知：${rules}。`,
  bothSidesAsked: '转出地和转入地的记录都已核对。',
  sideNotAsked: ({ side }) => `看不到${side}的记录，由经办人逐项核实。`,
  sidesNotPassed: ({ rules }) => `双方的记录已核对，未通过：${rules}。`,
  certificateDateUnknown: '参保凭证的打印日期不明，无法核实是否在有效期内。',
  clerkFound: ({ reason }) => `经办人核实不符合。${reason === '' ? '' : `核实依据：${reason}。`}`,
}

const intakeEn: Record<IntakeCode, Sentence> = {
  differentAreas: 'Origin and destination are different pooling areas.',
  sameArea: ({ area }) => `Origin and destination are both ${area}: one pooling area.`,
  shouldBeAccepted:
    'Employee to employee, suspended at the origin and enrolled at the destination: to be accepted.',
  mayBeAccepted: 'Enrolled as a resident at the destination for the coming year: may be accepted.',
  residentCurrentYear: ({ year }) =>
    `${year} is already paid at the origin; in principle there is no transfer within the paid year.`,
  residentOtherYear: ({ year }) => `Enrolled here for ${year}, which is not paid at the origin.`,
  residentYearUnknown: ({ year }) =>
    `The origin’s records cannot be seen, so whether ${year} is paid there cannot be told.`,
  benefitPeriodNotBegun: ({ year }) =>
    `The destination transfers only once the benefit period of ${year} has begun.`,
  crossScheme: ({ account }) => `A change of scheme across areas may be accepted. ${account}`,
  notRetired: 'The origin has no record of retiree benefits.',
  contributesAtDestination: 'Pays as an employee at the destination, so draws no retiree benefits.',
  retired: 'Already draws retiree benefits of the employee scheme, which the measure does not cover.',
  intraProvince: ({ mode }) => `Inside one province, handled as “${mode}”.`,
  suspendedAtOrigin: ({ lastPaidMonth }) =>
    lastPaidMonth === ''
      ? 'Suspended at the origin.'
      : `Suspended at the origin; last paid ${lastPaidMonth}.`,
  stillActiveAtOrigin: ({ lastPaidMonth }) =>
    lastPaidMonth === ''
      ? 'Still insured at the origin.'
      : `Still insured at the origin; last paid ${lastPaidMonth}.`,
  noEnrolmentAtOrigin: 'The origin has no enrolment in this scheme.',
  transferredAway: 'This enrolment at the origin has already been transferred and cannot be moved again.',
  originNotVisible: 'The origin is not connected, so its records cannot be seen.',
  destinationNotVisible: 'The destination is not connected, so its records cannot be seen.',
  registerNotAsked: 'The records cannot be shown to you here; the agency checks them on acceptance.',
  enrolledAtDestination: 'Enrolled at the destination.',
  enrolledForYear: ({ year }) => `Enrolled as a resident at the destination for ${year}.`,
  notEnrolledAtDestination: 'Not enrolled at the destination.',
  enrolledInOtherScheme: ({ scheme }) =>
    `Enrolled at the destination in the other scheme (${scheme}) than applied for.`,
  notActiveAtDestination: ({ status }) => `The enrolment at the destination is “${status}”, not active.`,
  notEnrolledForYear: ({ year }) => `No resident enrolment at the destination for ${year} or later.`,
  contributesNormally: 'Pays regularly at the destination, nothing in arrears.',
  arrearsAtDestination: ({ months }) => `Months in arrears at the destination: ${months}.`,
  noArrears: 'Nothing in arrears at the origin.',
  arrears: ({ months }) => `Months in arrears at the origin: ${months}; they do not count as paid.`,
  noOpenClaims: 'No unsettled medical bills at the origin.',
  openClaims: 'In hospital at the origin, or bills there are not settled.',
  noFamilyBinding: 'The account is not bound to family mutual aid.',
  familyBinding: 'The account is bound to family mutual aid, which the area wants dissolved first.',
  withinAge: ({ age, limit }) => `Aged ${age}, within the local limit of ${limit}.`,
  aboveAge: ({ age, limit }) => `Aged ${age}, above the local limit of ${limit}.`,
  ageUnknown: 'Birth date or sex is not known, so the local age limit cannot be checked.',
  appliesForSelf: 'The person applies in person.',
  minorNeedsGuardian: ({ age }) => `Aged ${age}; below 14 a guardian applies.`,
  employerForEmployee: 'The employer of record applies for its employee.',
  employerForResident: 'An employer cannot apply for a transfer into the resident scheme.',
  notTheEmployer: 'The applying employer is not the one the person is enrolled with here.',
  employmentNotShown: 'The person’s employer at the destination cannot be seen.',
  employerNameDiffers:
    'The applying employer bears another name than the one on file, and no credit code tells them apart.',
  guardianApplies: 'A guardian applies; the proof was seen.',
  guardianNotShown: 'Proof of guardianship has not been seen yet.',
  delegateApplies: 'A delegate applies; both documents and the authorisation were seen.',
  papersMissing: ({ missing }) => `Missing: ${missing}.`,
  authorityNotSeen: 'The authorisation has not been seen yet.',
  certificateNotNeeded: 'No enrolment certificate is needed for this way of handling.',
  certificateShown: ({ printedOn }) =>
    printedOn === '' ? 'Enrolment certificate seen.' : `Enrolment certificate seen, printed ${printedOn}.`,
  certificateNotSeen: 'The enrolment certificate has not been seen yet.',
  certificateValid: ({ until }) => `Enrolment certificate valid until ${until}.`,
  certificateExpired: ({ printedOn, until }) =>
    `Enrolment certificate printed ${printedOn}, expired on ${until}.`,
  bankDataComplete: 'Bank data of both agencies is complete and valid.',
  bankDataIncomplete: ({ side }) => `Bank data incomplete or no longer valid: ${side}.`,
  noDuplicateEnrolment: 'No duplicate enrolment was found.',
  noDuplicateWhereSeen:
    'No duplicate in the registries that are connected; those of other areas could not be searched.',
  activeElsewhere: ({ areas }) => `Another enrolment is still active: ${areas}.`,
  bothForYear: ({ year }) => `${year} is paid at the origin and at the destination.`,
  oneRecord: 'There is one person record under this number.',
  duplicateRecords: ({ policy }) => `There is more than one person record under this number. ${policy}`,
  noOpenCase: 'No open case of this kind.',
  openCase: ({ reference }) =>
    reference === ''
      ? 'A case from the same origin and scheme is still open.'
      : `Case ${reference} is still open.`,
  yearsAccumulate: ({ countedAs }) => `Years of all areas add up; here they ${countedAs}.`,
  retireePayout:
    'A retiree settled in another province may ask the origin to pay the balance to the own bank account.',
  payoutOnApplication: ({ days }) =>
    days === ''
      ? 'The balance may be paid to the person’s own bank account on application.'
      : `The balance may be paid to the person’s own bank account on application, within ${days} working days.`,
  payoutIfNotMovable:
    'Where the balance cannot be moved, a pay-out to the own bank account may be asked for.',
  originRecordEnded:
    'The enrolment at the origin was terminated before the transfer was over; it has to stand until then.',
  originKeepsRecord: 'The origin keeps the record of enrolment and payments, open to inquiry at any time.',
  originCoversPaidYear: ({ year }) =>
    year === ''
      ? 'The origin covers the paid year to its end.'
      : `The origin covers ${year} to the end of the year.`,
  lodgedAt: ({ lodged }) =>
    `Lodged at ${lodged}; either counter and the national platform take applications.`,
  paidMonthsMove: ({ months }) =>
    `Months the old employer owes: ${months}; the months the person did pay move all the same.`,
  paidMonthsHeldBack: ({ months }) =>
    `Months the old employer owes: ${months}; the origin wants them paid first.`,
  nothingUnmet: 'No condition is unmet.',
  unmetTold: ({ rules }) => `Unmet conditions, told at once: ${rules}.`,
  bothSidesAsked: 'The records of origin and destination were checked.',
  sideNotAsked: ({ side }) => `Records cannot be seen (${side}); the clerk verifies each point.`,
  sidesNotPassed: ({ rules }) => `The records of both sides were checked; not passed: ${rules}.`,
  certificateDateUnknown: 'The day the certificate was printed is not known, so its validity cannot be told.',
  clerkFound: ({ reason }) =>
    `The clerk found that it is not met.${reason === '' ? '' : ` Grounds: ${reason}.`}`,
}

export const becauseZh: Record<BecauseCode, Sentence> = {
  ...intakeZh,
  ...timingZh,
  ...recordsZh,
  ...benefitsZh,
}

export const becauseEn: Record<BecauseCode, Sentence> = {
  ...intakeEn,
  ...timingEn,
  ...recordsEn,
  ...benefitsEn,
}
