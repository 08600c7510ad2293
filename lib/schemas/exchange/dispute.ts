import { DisputeTable } from '../steps'
import { fieldsOf, stepMessage } from './step-content'

/** `dispute`, version 1: always asked first, since the origin may pay any moment. */
export const DisputeV1 = stepMessage('disputeTable', fieldsOf(DisputeTable))
