import 'server-only'
import { z } from 'zod'
import type { Command } from '@/lib/commands/command'
import { takeInFile, type TakenFile } from '@/lib/commands/exchange/take-in-file'
import { no } from '@/lib/domain/result'

const MOST_BYTES = 40_000_000
const UploadedFile = z.object({
  file: z
    .instanceof(File, { error: 'required' })
    .refine(({ size }) => size > 0, 'required')
    .refine(({ size }) => size <= MOST_BYTES, 'too-long'),
})

/** The command with a file of a form in front of it. */
export const takeUploadedFile: Command<typeof UploadedFile, TakenFile> = Object.assign(
  async (...[doer, { file }, at, database]: Parameters<Command<typeof UploadedFile, TakenFile>>) => {
    const read = takeInFile.input.safeParse({ file: (await file.text()).trim() })
    if (!read.success) return no({ code: 'wrong-state' as const, detail: 'malformed' })
    return takeInFile(doer, read.data, at, database)
  },
  { input: UploadedFile },
)
