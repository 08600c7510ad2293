import type { Words } from '../wording'
import { peopleOnCaseEn, peopleOnCaseZh } from './people/on-case'
import { recordsEn, recordsZh } from './people/records'

/** People: corrected, merged, split, forwarded, in touch, paid out. */
export const peopleZh = { ...peopleOnCaseZh, records: recordsZh }

export const peopleEn: Words<typeof peopleZh> = { ...peopleOnCaseEn, records: recordsEn }
