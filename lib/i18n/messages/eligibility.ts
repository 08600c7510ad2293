import type { Words } from '../wording'
import { becauseEn, becauseZh } from './eligibility/because'
import { namesEn, namesZh } from './eligibility/names'

/** What is asked before acceptance, in words; lib/i18n/format/rule-answers.ts puts one answer together. */
export const eligibilityZh = { ...namesZh, because: becauseZh }

export const eligibilityEn: Words<typeof eligibilityZh> = { ...namesEn, because: becauseEn }
