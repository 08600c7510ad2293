import { join } from 'node:path'
import { env } from '@/lib/env'
import { mailGateway } from './mail-gateway'
import { fileOutbox, noGateway, type NoticeGateway } from './notice-gateway'
import { SMS_BODY, smsGateway } from './sms-gateway'

/** The way messages leave this program, as its environment says; a demonstration keeps them in a file. */
export function chosenGateway(): NoticeGateway {
  const { NOTICE_GATEWAY, NOTICE_TIMEOUT_SECONDS, DATA_DIR, DEMO, ...rest } = env()
  const timeoutMs = NOTICE_TIMEOUT_SECONDS * 1000
  switch (NOTICE_GATEWAY ?? (DEMO === '1' ? 'file' : 'none')) {
    case 'http':
      return smsGateway({
        url: rest.SMS_URL ?? '',
        headers: rest.SMS_HEADERS ?? {},
        body: rest.SMS_BODY ?? SMS_BODY,
        timeoutMs,
      })
    case 'smtp':
      return mailGateway({
        url: rest.SMTP_URL ?? '',
        from: rest.SMTP_FROM ?? '',
        to: rest.SMTP_TO ?? '',
        timeoutMs,
      })
    case 'file':
      return fileOutbox(join(DATA_DIR, 'outbox'))
    case 'none':
      return noGateway
  }
}
