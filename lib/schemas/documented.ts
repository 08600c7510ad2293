import type { z } from 'zod'

/** What a schema that is read by hand takes, for whoever describes it. */
const SHAPES = new WeakMap<object, z.ZodType>()

/** Lets a schema that decides by itself (a transform of anything) be described by another. */
export function documentedAs<S extends z.ZodType>(schema: S, shape: z.ZodType): S {
  SHAPES.set(schema, shape)
  return schema
}

/** @returns the schema to describe this one by, or null where it says everything itself */
export function shapeOf(schema: object): z.ZodType | null {
  return SHAPES.get(schema) ?? null
}
