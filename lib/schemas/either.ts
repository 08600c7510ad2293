import { z } from 'zod'
import { documentedAs } from './documented'

/**
 * One of two shapes, by whether a member is there. A plain union could not say what is wrong: it would tell the faults
 * of both.
 */
export function either<A extends z.ZodType, B extends z.ZodType>(
  member: string,
  there: A,
  absent: B,
): z.ZodType<z.output<A> | z.output<B>> {
  const decided = z.unknown().transform((value, context) => {
    const isThere = typeof value === 'object' && value !== null && member in value
    const parsed = (isThere ? there : absent).safeParse(value)
    if (parsed.success) return parsed.data as z.output<A> | z.output<B>
    for (const issue of parsed.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  })
  return documentedAs(decided, z.union([there, absent]))
}
