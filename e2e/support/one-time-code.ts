import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** Messages the demonstration sent so far to a phone, oldest first; it keeps the last four digits of the number. */
async function messagesTo(phone: string): Promise<readonly string[]> {
  const file = join(process.env['E2E_DATA_DIR'] ?? '', 'outbox', 'notices.jsonl')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  return lines
    .map((line) => JSON.parse(line) as { readonly to: string; readonly text: string })
    .filter(({ to }) => to === `*${phone.slice(-4)}`)
    .map(({ text }) => text)
}

const CODE = /验证码是 (\d{6})/

/** How many codes went to a phone before; what is sent afterwards is the one that counts. */
export async function codesSentTo(phone: string): Promise<number> {
  return (await messagesTo(phone)).filter((text) => CODE.test(text)).length
}

/** Waits for the code after so many earlier ones, as whoever holds the phone would. */
export async function codeSentTo(phone: string, before: number): Promise<string> {
  let code: string | undefined
  await expect
    .poll(async () => {
      const codes = (await messagesTo(phone)).flatMap((text) => CODE.exec(text)?.[1] ?? [])
      code = codes[before]
      return code
    })
    .toBeDefined()
  return code ?? ''
}
