import { hkdfSync } from 'node:crypto'
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

const claim = (usual: string) => z.preprocess(empty, z.string().min(1).default(usual))
const optionalText = () => z.preprocess(empty, z.string().min(1).optional())

/** A provider of identities (OpenID Connect) that insured persons may sign in at: all of the first four or none. */
const Provider = {
  OIDC_ISSUER: z.preprocess(
    empty,
    url(/^https?$/, 'https://id.example')
      .refine(isPrivateOnTheWay, 'must begin with https://, identities pass over it')
      .optional(),
  ),
  OIDC_CLIENT_ID: optionalText(),
  OIDC_CLIENT_SECRET: optionalText(),
  OIDC_NAME: optionalText(),
  OIDC_SCOPE: claim('openid profile phone'),
  OIDC_NAME_CLAIM: claim('name'),
  OIDC_ID_NUMBER_CLAIM: claim('id_number'),
  OIDC_PHONE_CLAIM: claim('phone_number'),
}
const PROVIDER_NEEDS = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

type GivenProvider = { readonly [K in (typeof PROVIDER_NEEDS)[number]]?: string | undefined }

function wholeProvider(given: GivenProvider, issues: z.RefinementCtx): void {
  const missing = PROVIDER_NEEDS.filter((name) => given[name] === undefined)
  if (missing.length === PROVIDER_NEEDS.length) return
  for (const name of missing)
    issues.addIssue({ code: 'custom', path: [name], message: 'needed by the other OIDC_ variables' })
}

const CIDR = /^[0-9a-f:.]+\/\d{1,3}$/i
/** Private networks that webhooks may be sent to, apart by commas. */
const networks = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(CIDR, 'must be networks such as 10.20.0.0/16, apart by commas')))

/** What the public site and the inner side both have to know. */
const Both = {
  NEXTAUTH_URL: z.string().default('http://127.0.0.1:3000'),
  DEMO: z.enum(['0', '1']).default('0'),
  CLOCK: z.string().optional(),
  // of one address, in any minute
  API_PUBLIC_CALLS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(3000),
  ...Provider,
}

/** All the public site is given where it runs by itself: an account that reads what is published, and its own key. */
const Site = z
  .object({ ...Both, SITE_DATABASE_URL: z.string().min(1), SITE_KEY: Key })
  .superRefine(wholeProvider)

const Environment = z
  .object({
    ...Both,
    DATABASE_URL: z.string().min(1),
    DATA_ENCRYPTION_KEY: Key,
    BLIND_INDEX_KEY: Key,
    NEXTAUTH_SECRET: z.string().min(16),
    // the account of the public site; where it is not given, this program's own takes that role upon itself
    SITE_DATABASE_URL: z.preprocess(empty, z.string().optional()),
    DEMO_PASSWORD: z.string().optional(),
    DATA_DIR: z.string().default('.data'),
    // fonts of the operator for characters no font of ours has; DATA_DIR/fonts where it is not given
    FONT_DIR: z.string().optional(),
    WEBHOOK_NETWORKS: networks,
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
    // of one token, in any minute
    API_CALLS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(1200),
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
    wholeProvider(given, issues)
  })
export type Environment = z.infer<typeof Environment>

let read: Environment | undefined
let readSite: z.infer<typeof Site> | undefined

/**
 * The only reader of process.env. Read on first use, not on import: a build has no database.
 * @throws naming every variable that is missing or malformed, and in a public site that stands alone
 */
export function env(): Environment {
  if (isSiteAlone()) throw new Error('The public site stands alone and opens nothing of the inner side.')
  read ??= readAs(Environment, process.env)
  return read
}

/** Reads anew on next use: for a process that is told of another environment while it runs, as tests are. */
export function forgetEnvironment(): void {
  read = readSite = undefined
}

function readAs<S extends z.ZodType>(shape: S, from: unknown): z.output<S> {
  const parsed = shape.safeParse(from)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Environment is incomplete. ${names.join('; ')}`)
}

/**
 * What the public site knows of where it runs. Beside the inner side its key and its way into the database follow
 * from that one's; by itself it is told them and knows nothing else.
 * @throws naming every variable that is missing or malformed
 */
export function siteEnv(): z.infer<typeof Site> {
  readSite ??= readAs(Site, isSiteAlone() ? process.env : { ...process.env, ...besideInner() })
  return readSite
}

/** The public site stands alone where it was given its own key: it then opens nothing of the inner side. */
export function isSiteAlone(): boolean {
  return (process.env['SITE_KEY'] ?? '') !== ''
}

function besideInner() {
  const { DATABASE_URL, SITE_DATABASE_URL, BLIND_INDEX_KEY } = env()
  return {
    SITE_DATABASE_URL: SITE_DATABASE_URL ?? asPublicRole(DATABASE_URL),
    SITE_KEY: siteKeyFrom(BLIND_INDEX_KEY),
  }
}

/** The key of the public site, from which nobody comes back to the one it is made of. */
export function siteKeyFrom(indexKey: string): string {
  const key = hkdfSync('sha256', Buffer.from(indexKey, 'base64'), '', 'public site', 32)
  return Buffer.from(key).toString('base64')
}

/** The role the migrations made for the public site. */
const PUBLIC_ROLE = 'jiexu_public'

/** The same database by the same account, which takes that role upon itself. */
export function asPublicRole(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', `-c role=${PUBLIC_ROLE}`)
  return url.href
}

export type IdentityProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people know it by, for the button. */
  readonly name: string
  readonly scope: string
  readonly claims: { readonly name: string; readonly idNumber: string; readonly phone: string }
}

/** Where insured persons may sign in; null where no provider is configured. */
export function identityProvider(): IdentityProvider | null {
  // Signing in there ends at an address of the inner side's own server.
  if (isSiteAlone()) return null
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE, ...rest } = siteEnv()
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    scope: OIDC_SCOPE,
    claims: {
      name: rest.OIDC_NAME_CLAIM,
      idNumber: rest.OIDC_ID_NUMBER_CLAIM,
      phone: rest.OIDC_PHONE_CLAIM,
    },
  }
}

export function isDemo(): boolean {
  return siteEnv().DEMO === '1'
}

const startedAt = Date.now()

/**
 * The business clock. In a demo CLOCK moves "now" to a chosen instant, from which it runs on;
 * outside a demo CLOCK is ignored (the launcher refuses to start with it).
 */
export function now(): Date {
  const from = movedClock()
  return from === null ? new Date() : new Date(from.getTime() + (Date.now() - startedAt))
}

/** Whether the business clock is another one than the real clock, by which tokens and deliveries run. */
export function isClockMoved(): boolean {
  return movedClock() !== null
}

function movedClock(): Date | null {
  const { CLOCK } = siteEnv()
  return CLOCK === undefined || CLOCK === '' || !isDemo() ? null : new Date(CLOCK)
}
