import type { Tx } from './client'

/** What changes rarely and is the same for many cases: places, agencies, parameters, calendars. */
const REFERENCE = new Set<PropertyKey>(['area', 'agency', 'areaParameter', 'calendarYear'])

/**
 * The same transaction, in which one question about places, parameters and calendars is asked once. For reading many
 * cases in a row; it must not outlive its transaction.
 */
export function readOnce(tx: Tx): Tx {
  const answers = new Map<string, unknown>()
  const delegateOf = (name: PropertyKey, delegate: object) =>
    new Proxy(delegate, {
      get(target, method) {
        const work: unknown = Reflect.get(target, method)
        if (typeof work !== 'function' || !String(method).startsWith('find')) return work
        return (args?: unknown) => {
          const question = `${String(name)}.${String(method)} ${JSON.stringify(args)}`
          // A Prisma promise begins with its first reader; a native one is shared by all.
          const known = answers.get(question) ?? Promise.resolve(work.call(target, args) as unknown)
          answers.set(question, known)
          return known
        }
      },
    })
  return new Proxy(tx, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      return REFERENCE.has(name) ? delegateOf(name, found as object) : found
    },
  })
}
