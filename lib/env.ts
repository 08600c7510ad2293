import { z } from 'zod'

const Key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64')

const Environment = z.object({
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
