// What the programs a person runs have in common: their faults are told in both languages.
import type { z } from 'zod'
import type { Answer, Command } from '@/lib/commands/command'
import { db } from '@/lib/db/client'
import { findStaff } from '@/lib/db/staff'
import { now } from '@/lib/env'
import { fieldError } from '@/lib/i18n/format/field-errors'

/** What the person at the keyboard can put right, in both languages. */
export class Wrong extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`)
  }
}

type Sayings = {
  /** Options by the field they fill. */
  readonly options: Readonly<Record<string, string>>
  /** Refusals by detail or code. */
  readonly refusals: Readonly<Record<string, readonly [zh: string, en: string]>>
}

/** Runs a command as the program itself. @throws Wrong where the input or the command says no */
export async function carryOut<S extends z.ZodType, T>(
  command: Command<S, T>,
  input: unknown,
  { options, refusals }: Sayings,
): Promise<T> {
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const said = parsed.error.issues.map(({ message, path: [field] }) => {
      const option = options[String(field)] ?? String(field)
      const code = message === 'login' ? 'format' : message
      return [fieldError(code, option, 'zh-CN'), fieldError(code, option, 'en')] as const
    })
    throw new Wrong(said.map(([zh]) => zh).join('；'), said.map(([, en]) => en).join('; '))
  }
  const answer: Answer<T> = await command({ kind: 'system' }, parsed.data, now())
  if (answer.ok) return answer.value
  const { code, detail } = answer.refusal
  const [zh, en] = refusals[detail ?? code] ?? [
    `没有被接受(${detail ?? code})。`,
    `Refused: ${detail ?? code}.`,
  ]
  throw new Wrong(zh, en)
}

/** @throws Wrong where there is no such account */
export async function staffIdOf(login: string): Promise<string> {
  const row = await findStaff(db(), { login: login.toLowerCase() })
  if (row) return row.id
  throw new Wrong(`没有登录名为 ${login} 的账号。`, `There is no account with the login ${login}.`)
}

/** Runs the program, tells what went wrong on standard error, and closes what was opened. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    if (error instanceof Wrong) console.error(error.message)
    else {
      console.error(
        `没有完成。It was not done: ${error instanceof Error ? error.message.trim() : String(error)}`,
      )
    }
    process.exitCode = 1
  } finally {
    // Without an environment there is no client to close.
    if (process.env['DATABASE_URL']) await db().$disconnect()
  }
}
