import type { z } from 'zod'
import type { Operation } from '@/lib/schemas/api/operation'
import { membersOf, type Member } from './describe'
import { jsonSchema, type JsonSchema } from './json-schema'

/** What stands in the address of a call, and behind it. */
export function parametersOf({ params, query, creates }: Operation): Member[] {
  const key: Member = {
    path: 'Idempotency-Key',
    type: 'header',
    required: false,
    about: '1 to 128 visible characters of ASCII.',
  }
  const named = [params, query].flatMap((shape) => (shape ? linesOf(shape, 'input').flat() : []))
  return creates ? [...named, key] : named
}

/** The body a call takes, or null. */
export function bodyOf({ body }: Operation): Member[][] | null {
  return body ? linesOf(body, 'input') : null
}

/** What a call answers, by status. */
export function answersOf({ answers }: Operation) {
  return Object.entries(answers).map(([status, { about, schema, media }]) => ({
    status,
    told: about,
    isFile: media !== undefined,
    members: schema ? linesOf(schema, 'output') : [],
  }))
}

function linesOf(schema: z.ZodType, io: 'input' | 'output'): Member[][] {
  const components: Record<string, JsonSchema> = {}
  return membersOf(jsonSchema(schema, io, components), components)
}
