import { z } from 'zod'
import { NAME_LIMIT } from '@/lib/domain/identity/names'
import { text } from './step-input'

/** The one search field: a reference, a document number or part of a name. */
export const FindCases = z.object({ query: text(NAME_LIMIT) })
