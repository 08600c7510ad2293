import 'server-only'
import { uploadIntake, type IntakeUploaded } from '@/lib/commands/batches/upload-intake'
import type { Command } from '@/lib/commands/command'
import { fileDigest } from '@/lib/db/file-digest'
import { LARGEST_INTAKE_SHEET } from '@/lib/domain/batches/intake-sheet'
import type { ListFileFault } from '@/lib/domain/employees/list-file'
import { ok } from '@/lib/domain/result'
import { UploadIntake } from '@/lib/schemas/batches'
import { listOfFile } from '@/lib/outside/employee-list'

export type IntakeSent = IntakeUploaded | { readonly kind: 'unread'; readonly code: ListFileFault }

/** The command with a file of a form in front of it: the file is read before the transaction begins. */
export const sendIntake: Command<typeof UploadIntake, IntakeSent> = Object.assign(
  async (...[doer, { file }, at, database]: Parameters<Command<typeof UploadIntake, IntakeSent>>) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await listOfFile(bytes, LARGEST_INTAKE_SHEET)
    if (!read.ok) return ok<IntakeSent>({ kind: 'unread', code: read.refusal.code })
    return uploadIntake(doer, { sha256: fileDigest(bytes), table: read.value }, at, database)
  },
  { input: UploadIntake },
)
