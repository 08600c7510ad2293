import { ReturnByOrigin } from '../steps'
import { fieldsOf, stepMessage } from './step-content'

/** `return`, version 1: the letter goes back to the destination, with what the two sides hold field by field. */
export const ReturnV1 = stepMessage('returnByOrigin', fieldsOf(ReturnByOrigin))
