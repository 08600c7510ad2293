import { lookUpPerson } from '@/lib/queries/intake-person'
import { LookUp } from '@/lib/schemas/pre-check'
import { answering } from '../answer'

export const POST = answering(LookUp, lookUpPerson)
