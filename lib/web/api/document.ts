import type { z } from 'zod'
import type { Operation } from '@/lib/schemas/api/operation'
import { Problem, PROBLEM_TITLES, STATUS_OF, type ProblemCode } from '@/lib/schemas/api/problem'
import { jsonSchema, type JsonSchema } from './json-schema'
import { faultsOf } from './faults'

type Components = Record<string, JsonSchema>

const TAGS: Readonly<Record<Operation['tag'], string>> = {
  public: 'For anybody, without a token.',
  transfers: 'Cases and their history.',
  steps: 'The steps of a case, each with its own fields.',
  papers: 'Papers as PDF, and certificates of an enrolment (参保凭证).',
  events: 'What happened, for programs that follow it.',
  exchange: 'Messages between two deployments.',
}

const ABOUT = `Carries a person's basic medical-insurance relationship between regions (基本医疗保险关系转移接续).

- Days are \`YYYY-MM-DD\` in Shanghai, months \`YYYY-MM\`, instants RFC 3339; money is integer fen.
- Errors are \`application/problem+json\` (RFC 9457) with a stable \`code\`; \`invalid\` names every wrong field.
- Calls of staff carry \`Authorization: Bearer <token>\`; a token does what its person may do at that moment.
- A call that makes something takes an \`Idempotency-Key\`: the same key and body give the same answer.
- A case has a \`version\`; a step names the one it saw, and is refused with \`changed-meanwhile\` where it is not the latest.
- Limits answer 429 with \`Retry-After\` in seconds.`

/** The OpenAPI 3.1 document of these calls: of their declarations alone, so that it cannot say anything else. */
export function openApi(operations: readonly Operation[]): JsonSchema {
  const schemas: Components = {}
  const problem = jsonSchema(Problem, 'output', schemas)
  const paths: Record<string, JsonSchema> = {}
  for (const operation of operations) {
    const path = (paths[operation.path] ??= operation.base ? { servers: [{ url: operation.base }] } : {})
    path[operation.method.toLowerCase()] = operationObject(operation, schemas)
  }
  const used = new Set(operations.map(({ tag }) => tag))
  const isOpen = operations.every(({ access }) => access !== 'staff')
  return {
    openapi: '3.1.1',
    info: {
      title: '接续 Jiexu',
      version: '1.0.0',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(TAGS)
      .filter(([name]) => used.has(name as Operation['tag']))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      ...(isOpen
        ? {}
        : {
            securitySchemes: {
              token: {
                type: 'http',
                scheme: 'bearer',
                bearerFormat: 'jiexu_<id>_<secret>',
                description: 'Of `npm run token -- <login>` or the page /account/tokens.',
              },
            },
          }),
      schemas: {
        ...Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => a.localeCompare(b))),
        ...('$ref' in problem ? {} : { Problem: problem }),
      },
    },
  }
}

function operationObject(operation: Operation, schemas: Components): JsonSchema {
  const { id, tag, summary, about, access, body, sample } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(about === undefined ? {} : { description: about }),
    security: access === 'staff' ? [{ token: [] }] : [],
    parameters: [
      ...parametersIn('path', operation.params, sample?.params, schemas),
      ...parametersIn('query', operation.query, sample?.query, schemas),
      ...(operation.creates ? [KEY] : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: jsonSchema(body, 'input', schemas),
                ...(sample?.body === undefined ? {} : { example: sample.body }),
              },
            },
          },
        }
      : {}),
    responses: responsesOf(operation, schemas),
  }
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Made up by the sender, kept for at least a day.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
}

function parametersIn(
  place: 'path' | 'query',
  shape: z.ZodObject | undefined,
  samples: Readonly<Record<string, string>> | undefined,
  schemas: Components,
): JsonSchema[] {
  if (!shape) return []
  const { properties = {}, required = [] } = jsonSchema(shape, 'input', schemas) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
    ...(samples?.[name] === undefined ? {} : { example: typed(samples[name], schema) }),
  }))
}

/** What stands in an address is text; an example of a number is one. */
function typed(text: string, { type }: JsonSchema): unknown {
  return type === 'integer' || type === 'number' ? Number(text) : text
}

function responsesOf(operation: Operation, schemas: Components): JsonSchema {
  const responses: Record<string, { description: string; headers?: unknown; content?: JsonSchema }> = {}
  for (const [status, { about, schema, media, sample }] of Object.entries(operation.answers)) {
    const told = {
      ...(schema ? { schema: jsonSchema(schema, 'output', schemas) } : {}),
      ...(sample === undefined ? {} : { example: sample }),
    }
    responses[status] = {
      description: about,
      ...(schema || media ? { content: { [media ?? 'application/json']: media ? BYTES : told } } : {}),
    }
  }
  for (const [status, codes] of faultsByStatus(operation)) {
    const before = responses[status]
    responses[status] = {
      description: [before?.description, ...codes.map((code) => `\`${code}\`: ${PROBLEM_TITLES[code]}`)]
        .filter((part) => part !== undefined)
        .join('\n\n'),
      ...(codes.some((code) => HAS_TO_WAIT.has(code)) ? { headers: RETRY_AFTER } : {}),
      content: { ...before?.content, 'application/problem+json': { schema: problemWith(codes) } },
    }
  }
  return responses
}

const BYTES = { schema: { type: 'string', contentMediaType: 'application/pdf' } }
const HAS_TO_WAIT: ReadonlySet<ProblemCode> = new Set(['too-many', 'document-pending'])
const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
}

const problemWith = (codes: readonly ProblemCode[]) => ({
  allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
})

function faultsByStatus(operation: Operation): [string, ProblemCode[]][] {
  const byStatus = new Map<string, ProblemCode[]>()
  for (const code of faultsOf(operation)) {
    const status = String(STATUS_OF[code])
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return [...byStatus].toSorted(([a], [b]) => a.localeCompare(b))
}
