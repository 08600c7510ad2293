import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { NoticeFailure } from '@/lib/domain/transfer/person-told'

/** One message to an insured person, as it leaves the program. */
export type OutgoingNotice = {
  /** Same key, same message: a gateway that got it twice sends it once. */
  readonly key: string
  readonly phone: string
  readonly text: string
}

export type NoticeGateway = {
  /** Resolves when the message was taken over. @throws NoticeNotTaken when it was not */
  send(notice: OutgoingNotice): Promise<void>
}

/** Why a message was not taken over, as a code: what a gateway says may quote number and text. */
export class NoticeNotTaken extends Error {
  constructor(readonly failure: NoticeFailure) {
    super(`notice not taken over: ${failure}`)
  }
}

/**
 * The gateway of the demonstration: messages are appended to a file of the data directory, one JSON line
 * each, with the number masked to its last four digits. Nothing leaves the machine.
 */
export function fileOutbox(folder: string): NoticeGateway {
  return {
    async send({ key, phone, text }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const line = JSON.stringify({ key, to: `*${phone.slice(-4)}`, text, at: new Date().toISOString() })
      await appendFile(join(folder, 'notices.jsonl'), `${line}\n`, { mode: 0o600 })
    },
  }
}

/** Where nobody said by which way messages leave: none does, and every one is shown as failed. */
export const noGateway: NoticeGateway = {
  send: async () => {
    throw new NoticeNotTaken('notConfigured')
  },
}
