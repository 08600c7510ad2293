import type { Words } from '../wording'
import { automaticEn, automaticZh } from './case-page/automatic'
import { deadlinesEn, deadlinesZh } from './case-page/deadlines'
import { documentsEn, documentsZh } from './case-page/documents'
import { headEn, headZh } from './case-page/head'
import { papersEn, papersZh } from './case-page/papers'
import { recordEn, recordZh } from './case-page/record'
import { scansEn, scansZh } from './case-page/scans'

/** The page of one case. */
export const casePageZh = {
  ...headZh,
  ...deadlinesZh,
  ...papersZh,
  ...recordZh,
  ...scansZh,
  ...documentsZh,
  ...automaticZh,
}

export const casePageEn: Words<typeof casePageZh> = {
  ...headEn,
  ...deadlinesEn,
  ...papersEn,
  ...recordEn,
  ...scansEn,
  ...documentsEn,
  ...automaticEn,
}
