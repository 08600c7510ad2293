import 'server-only'
import { attach } from '@/lib/commands/attach'
import type { Command } from '@/lib/commands/command'
import { AttachFile } from '@/lib/schemas/attach'

/** The command with a file of a form in front of it: the file is read before the transaction begins. */
export const attachFile: Command<typeof AttachFile, { readonly scanId: string }> = Object.assign(
  async (
    ...[doer, { file, ...described }, at, database]: Parameters<Command<typeof AttachFile, unknown>>
  ) => {
    const content = new Uint8Array(await file.arrayBuffer())
    return attach(doer, { ...described, content }, at, database)
  },
  { input: AttachFile },
)
