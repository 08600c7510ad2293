import { z } from 'zod'

const Key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

/** A JSON object in a variable. */
const json = <T extends z.ZodType>(shape: T) =>
  z.string().transform((text, issues) => {
    try {
      return shape.parse(JSON.parse(text))
    } catch {
      issues.addIssue({ code: 'custom', message: 'must be a JSON object as .env.example shows it' })
      return z.NEVER
    }
  })
const url = (schemes: RegExp, example: string) =>
  z.url({ protocol: schemes, error: `must be an address such as ${example}` })
/** Without encryption only to this machine itself. */
const isPrivateOnTheWay = (text: string) => {
  if (!URL.canParse(text)) return true
  const { protocol, hostname } = new URL(text)
  return protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
const empty = (value: unknown) => (value === '' ? undefined : value)

/** How messages to insured persons leave: each way with what it cannot do without. */
const GATEWAYS = {
  http: { needs: ['SMS_URL'], mayHave: ['SMS_HEADERS', 'SMS_BODY'] },
  smtp: { needs: ['SMTP_URL', 'SMTP_FROM', 'SMTP_TO'], mayHave: [] },
} as const

const Gateway = {
  NOTICE_GATEWAY: z.preprocess(empty, z.enum(['http', 'smtp', 'file']).optional()),
  NOTICE_TIMEOUT_SECONDS: z.coerce.number().min(1).max(60).default(10),
  SMS_URL: z.preprocess(
    empty,
    url(/^https?$/, 'https://sms.example/send')
      .refine(isPrivateOnTheWay, 'must begin with https://, phone numbers and messages pass over it')
      .optional(),
  ),
  SMS_HEADERS: z.preprocess(empty, json(z.record(z.string(), z.string())).optional()),
  SMS_BODY: z.preprocess(empty, json(z.record(z.string(), z.unknown())).optional()),
  SMTP_URL: z.preprocess(empty, url(/^smtps?$/, 'smtps://user:password@mail.example:465').optional()),
  SMTP_FROM: z.preprocess(empty, z.string().regex(/@/, 'must be an e-mail address').optional()),
  SMTP_TO: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^[^@]*\{phone\}[^@]*@[^@]+$/,
        'must be an address with {phone} in it, such as {phone}@sms.example',
      )
      .optional(),
  ),
}

const Environment = z
  .object({
    DATABASE_URL: z.string().min(1),
    DATA_ENCRYPTION_KEY: Key,
    BLIND_INDEX_KEY: Key,
    NEXTAUTH_SECRET: z.string().min(16),
    NEXTAUTH_URL: z.string().default('http://127.0.0.1:3000'),
    DEMO: z.enum(['0', '1']).default('0'),
    DEMO_PASSWORD: z.string().optional(),
    CLOCK: z.string().optional(),
    DATA_DIR: z.string().default('.data'),
    // fonts of the operator for characters no font of ours has; DATA_DIR/fonts where it is not given
    FONT_DIR: z.string().optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
    ...Gateway,
  })
  .superRefine((given, issues) => {
    for (const [gateway, { needs, mayHave }] of Object.entries(GATEWAYS)) {
      const isChosen = given.NOTICE_GATEWAY === gateway
      for (const name of needs)
        if (isChosen && given[name] === undefined)
          issues.addIssue({ code: 'custom', path: [name], message: `needed by NOTICE_GATEWAY=${gateway}` })
      for (const name of [...needs, ...mayHave])
        if (!isChosen && given[name] !== undefined)
          issues.addIssue({ code: 'custom', path: [name], message: `used only by NOTICE_GATEWAY=${gateway}` })
    }
  })
export type Environment = z.infer<typeof Environment>

let read: Environment | undefined

/**
 * The only reader of process.env. Read on first use, not on import: a build has no database.
 * @throws naming every variable that is missing or malformed
 */
export function env(): Environment {
  if (read) return read
  const parsed = Environment.safeParse(process.env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Environment is incomplete. ${names.join('; ')}`)
  }
  read = parsed.data
  return read
}

export function isDemo(): boolean {
  return env().DEMO === '1'
}

const startedAt = Date.now()

/**
 * The business clock. In a demo CLOCK moves "now" to a chosen instant, from which it runs on;
 * outside a demo CLOCK is ignored (the launcher refuses to start with it).
 */
export function now(): Date {
  const { CLOCK } = env()
  if (CLOCK === undefined || CLOCK === '' || !isDemo()) return new Date()
  return new Date(new Date(CLOCK).getTime() + (Date.now() - startedAt))
}
