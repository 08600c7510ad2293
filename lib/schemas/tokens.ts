import { z } from 'zod'
import { text } from './step-input'

/** Longest life of a token, and how long one lives unless its owner says otherwise, in days. */
export const TOKEN_MOST_DAYS = 365
export const TOKEN_USUAL_DAYS = 90

const blank = (value: unknown) => (value === '' ? undefined : value)

/** `staffId` only where the program itself issues it (npm run token). */
export const IssueToken = z.object({
  name: text(60),
  days: z.preprocess(
    blank,
    z.coerce
      .number({ error: 'whole' })
      .int('whole')
      .min(1, 'too-small')
      .max(TOKEN_MOST_DAYS, 'too-large')
      .default(TOKEN_USUAL_DAYS),
  ),
  staffId: z.uuid().optional(),
})

export const RevokeToken = z.object({ tokenId: z.uuid({ error: 'required' }) })
