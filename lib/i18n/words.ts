import type { Locale } from './locale'
import { adminEn, adminZh } from './messages/admin'
import { applyEn, applyZh } from './messages/apply'
import { applyEmployeesEn, applyEmployeesZh } from './messages/apply-employees'
import { batchesEn } from './messages/batches/en'
import { batchesZh } from './messages/batches/zh'
import { batchRefusalsEn, batchRefusalsZh } from './messages/batch-refusals'
import { booksEn, booksZh } from './messages/books'
import { calendarEn, calendarZh } from './messages/calendar'
import { calculatorEn, calculatorZh } from './messages/calculator'
import { casePageEn, casePageZh } from './messages/case-page'
import { certificatesEn, certificatesZh } from './messages/certificates'
import { continuityEn, continuityZh } from './messages/continuity'
import { eligibilityEn, eligibilityZh } from './messages/eligibility'
import { employeesEn, employeesZh } from './messages/employees'
import { fieldsEn, fieldsZh } from './messages/fields'
import { fundsEn, fundsZh } from './messages/funds'
import { identityEn, identityZh } from './messages/identity'
import { inboxEn, inboxZh } from './messages/inbox'
import { intakeEn, intakeZh } from './messages/intake'
import { lifecycleEn, lifecycleZh } from './messages/lifecycle'
import { materialsEn, materialsZh } from './messages/materials'
import { pausesEn, pausesZh } from './messages/pauses'
import { ownProofEn, ownProofZh } from './messages/own-proof'
import { peopleEn, peopleZh } from './messages/people'
import { papersEn, papersZh } from './messages/papers'
import { refusalsEn, refusalsZh } from './messages/refusals'
import { remindersEn, remindersZh } from './messages/reminders'
import { sealsEn, sealsZh } from './messages/seals'
import { exchangeEn, exchangeZh } from './messages/exchange'
import { exchangeRefusalsEn, exchangeRefusalsZh } from './messages/exchange-refusals'
import { shellEn, shellZh } from './messages/shell'
import { signInEn, signInZh } from './messages/sign-in'
import { stepPagesEn, stepPagesZh } from './messages/steps'
import { statusEn, statusZh } from './messages/status'
import { statusActsEn, statusActsZh } from './messages/status-acts'
import { supervisionEn } from './messages/supervision/en'
import { supervisionZh } from './messages/supervision/zh'
import { teamEn, teamZh } from './messages/team'
import { undeliveredEn, undeliveredZh } from './messages/undelivered'
import { uploadsEn, uploadsZh } from './messages/uploads'
import { verifyEn, verifyZh } from './messages/verify'
import { worklistEn, worklistZh } from './messages/worklist'
import type { Words } from './wording'

/*
 * A new namespace is one file, messages/<namespace>.ts, exporting
 *   export const xxxZh = { … }                    strings, or functions returning one
 *   export const xxxEn: Words<typeof xxxZh> = { … }
 * and two lines here: one in `zh`, one in `en`.
 */
const zh = {
  shell: shellZh,
  lifecycle: lifecycleZh,
  apply: applyZh,
  applyEmployees: applyEmployeesZh,
  calendar: calendarZh,
  calculator: calculatorZh,
  refusals: refusalsZh,
  fields: fieldsZh,
  continuity: continuityZh,
  eligibility: eligibilityZh,
  employees: employeesZh,
  identity: identityZh,
  inbox: inboxZh,
  intake: intakeZh,
  materials: materialsZh,
  status: statusZh,
  statusActs: statusActsZh,
  supervision: supervisionZh,
  undelivered: undeliveredZh,
  uploads: uploadsZh,
  verify: verifyZh,
  seals: sealsZh,
  exchange: exchangeZh,
  exchangeRefusals: exchangeRefusalsZh,
  signIn: signInZh,
  admin: adminZh,
  worklist: worklistZh,
  casePage: casePageZh,
  stepPages: stepPagesZh,
  funds: fundsZh,
  papers: papersZh,
  batches: batchesZh,
  batchRefusals: batchRefusalsZh,
  books: booksZh,
  ownProof: ownProofZh,
  people: peopleZh,
  certificates: certificatesZh,
  team: teamZh,
  pauses: pausesZh,
  reminders: remindersZh,
}

export type AllWords = Words<typeof zh>

const en: AllWords = {
  shell: shellEn,
  lifecycle: lifecycleEn,
  apply: applyEn,
  applyEmployees: applyEmployeesEn,
  calendar: calendarEn,
  calculator: calculatorEn,
  refusals: refusalsEn,
  fields: fieldsEn,
  continuity: continuityEn,
  eligibility: eligibilityEn,
  employees: employeesEn,
  identity: identityEn,
  inbox: inboxEn,
  intake: intakeEn,
  materials: materialsEn,
  status: statusEn,
  statusActs: statusActsEn,
  supervision: supervisionEn,
  undelivered: undeliveredEn,
  uploads: uploadsEn,
  verify: verifyEn,
  seals: sealsEn,
  exchange: exchangeEn,
  exchangeRefusals: exchangeRefusalsEn,
  signIn: signInEn,
  admin: adminEn,
  worklist: worklistEn,
  casePage: casePageEn,
  stepPages: stepPagesEn,
  funds: fundsEn,
  papers: papersEn,
  batches: batchesEn,
  batchRefusals: batchRefusalsEn,
  books: booksEn,
  ownProof: ownProofEn,
  people: peopleEn,
  certificates: certificatesEn,
  team: teamEn,
  pauses: pausesEn,
  reminders: remindersEn,
}

export function wordsFor(locale: Locale): AllWords {
  switch (locale) {
    case 'zh-CN':
      return zh
    case 'en':
      return en
    default:
      return locale satisfies never
  }
}
