import type { Locale } from './locale'
import { areasEn, areasZh } from './messages/areas/page'
import { proposeEn, proposeZh } from './messages/areas/propose'

const zh = { ...areasZh, ...proposeZh }
const en: typeof zh = { ...areasEn, ...proposeEn }

/** Words of the pages of areas; like the names of parameters, they load with these pages only. */
export function areaWords(locale: Locale): typeof zh {
  return locale === 'en' ? en : zh
}
