import { z } from 'zod'
import type { ParameterKey } from '@/lib/domain/region/area-parameters'
import { isParameterKey } from '@/lib/domain/region/parameter-table'
import { day, noteText, optionalDay, optionalNote, optionalText, text } from './step-input'
import { TypedPayee } from './steps'

const id = () => z.uuid({ error: 'required' })

const Change = z.object({
  areaCode: z.string({ error: 'area' }).regex(/^\d{6}$/, 'area'),
  /** The paper or decision the area changes it by; what a reader is shown as the ground. */
  source: text(300),
  reason: noteText(500),
})

/** What may be set lies with the parameter and is judged by lib/domain/region; here only its shape. */
const ChangedValue = Change.extend({
  kind: z.literal('parameter'),
  key: z.custom<ParameterKey>((key) => typeof key === 'string' && isParameterKey(key), 'choice'),
  value: z.unknown(),
  validFrom: day(),
  validTo: optionalDay(),
})

const ChangedConnection = Change.extend({
  kind: z.literal('connection'),
  connection: z.enum(['connected', 'none'], { error: 'choose' }),
})

const ChangedPayee = Change.extend({
  kind: z.literal('payee'),
  payee: TypedPayee.extend({
    unionBankNo: optionalText(12).pipe(
      z
        .string()
        .regex(/^\d{12}$/, 'union-bank')
        .optional(),
    ),
  }),
})

/** Connection and bank data hold from the moment a second administrator approves them, so they name no days. */
export const ProposeAreaChange = z.discriminatedUnion('kind', [ChangedValue, ChangedConnection, ChangedPayee])
export type ProposeAreaChange = z.output<typeof ProposeAreaChange>

export const DecideAreaChange = z
  .object({
    changeId: id(),
    decision: z.enum(['approve', 'decline'], { error: 'choose' }),
    note: optionalNote(500),
    /** Typed again from the paper by whoever approves bank data: nobody can compare a masked number. */
    accountNumber: z.string().trim().max(40, 'too-long').optional(),
  })
  .refine(({ decision, note }) => decision !== 'decline' || note !== undefined, {
    path: ['note'],
    error: 'required',
    when: () => true,
  })

export const WithdrawAreaChange = z.object({ changeId: id() })
