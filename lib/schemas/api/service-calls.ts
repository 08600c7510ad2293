import { z } from 'zod'
import { operation } from './operation'

export const HEALTH = operation({
  id: 'health',
  method: 'GET',
  path: '/health',
  base: '/api',
  tag: 'public',
  access: 'public',
  summary: 'Whether the parts are there',
  about: 'For machines that watch. Says no name, address or secret.',
  answers: {
    200: {
      about: 'The database answers; `degraded` where something else is wrong.',
      schema: z
        .object({
          status: z.enum(['ok', 'degraded', 'down']),
          database: z.enum(['ok', 'down']),
          migrations: z.int().nullish(),
          worker: z.string().optional(),
          calendar: z.enum(['published', 'provisional', 'unknown']),
        })
        .loose()
        .meta({ id: 'Health' }),
      sample: { status: 'ok', database: 'ok', migrations: 45, worker: 'ok', calendar: 'published' },
    },
    503: { about: 'The database does not answer.', schema: z.object({ status: z.literal('down') }).loose() },
  },
})

export const OPENAPI = operation({
  id: 'openApi',
  method: 'GET',
  path: '/openapi.json',
  tag: 'public',
  access: 'public',
  summary: 'This document',
  answers: { 200: { about: 'OpenAPI 3.1.', schema: z.object({ openapi: z.string() }).loose() } },
})

export const SERVICE_CALLS = [HEALTH, OPENAPI] as const
