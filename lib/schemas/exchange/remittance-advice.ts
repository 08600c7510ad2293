import { z } from 'zod'
import { ConfirmRemitted, PayDifference, ReturnAll, ReturnExcess } from '../steps'
import { fieldsOf, stepMessage } from './step-content'

/** `remittanceAdvice`, version 1: money that has left one side for the other. */
export const RemittanceAdviceV1 = z.discriminatedUnion('step', [
  stepMessage('confirmRemitted', fieldsOf(ConfirmRemitted)),
  stepMessage('payDifference', fieldsOf(PayDifference)),
  stepMessage('returnExcess', fieldsOf(ReturnExcess).omit({ payee: true })),
  stepMessage('returnAll', fieldsOf(ReturnAll).omit({ payee: true })),
])
