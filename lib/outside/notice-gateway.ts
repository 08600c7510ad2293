import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** One message to an insured person, as it leaves the program. */
export type OutgoingNotice = {
  /** Same key, same message: a gateway that got it twice sends it once. */
  readonly key: string
  readonly phone: string
  readonly text: string
}

export type NoticeGateway = {
  /** Resolves when the message was taken over; throws when it was not. */
  send(notice: OutgoingNotice): Promise<void>
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
