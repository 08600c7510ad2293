import { z } from 'zod'

/*
 * Shapes of answers, as product §5 fixes them. Inputs have their own in lib/schemas: they also say what is wrong.
 */

export const DateOut = z.iso
  .date()
  .meta({ id: 'Date', description: 'A day in Shanghai, YYYY-MM-DD.', example: '2026-10-12' })
export const MonthOut = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
  .meta({ id: 'Month', description: 'YYYY-MM.', example: '2026-10' })
export const InstantOut = z.iso
  .datetime()
  .meta({ id: 'Instant', description: 'RFC 3339 in UTC.', example: '2026-10-12T01:00:00.000Z' })
export const FenOut = z.int().meta({ id: 'Fen', description: 'Money in fen, 1/100 yuan.', example: 345678 })
