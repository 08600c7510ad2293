import { BEFORE_ACCEPTANCE } from './before-acceptance'
import { BY_LETTER } from './by-letter'
import { ENDED } from './ended'
import { MONEY } from './money'
import { PROVINCIAL_WAYS } from './provincial-ways'
import { TRANSFER_OUT } from './transfer-out'
import type { Story } from '../story'

/** Every named case of the demonstration; together they stand in every state of both tracks. */
export const STORIES: readonly Story[] = [
  ...BEFORE_ACCEPTANCE,
  ...TRANSFER_OUT,
  ...MONEY,
  ...PROVINCIAL_WAYS,
  ...BY_LETTER,
  ...ENDED,
]
