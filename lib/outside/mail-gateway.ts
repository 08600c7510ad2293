import { createTransport } from 'nodemailer'
import { NoticeNotTaken, type NoticeGateway } from './notice-gateway'
import { failureOf } from './sms-gateway'

type MailSettings = {
  /** smtp://user:password@host:587 with STARTTLS, smtps://…:465; unencrypted only on this machine. */
  readonly url: string
  readonly from: string
  /** The address of an e-mail-to-SMS gateway, with {phone} in it. */
  readonly to: string
  readonly timeoutMs: number
}

const LOCAL = /^(localhost|127\.|\[?::1)/

/** Text messages by way of a mail server: people here have phones, so the address is made from the number. */
export function mailGateway({ url, from, to, timeoutMs }: MailSettings): NoticeGateway {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A number and what its owner is told never cross a network in the open.
    requireTLS: !secure && !LOCAL.test(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    logger: false,
  })
  const domain =
    from
      .split('@')
      .at(-1)
      ?.replace(/[^\w.-]/g, '') ?? 'localhost'
  return {
    async send({ key, phone, text }) {
      try {
        await transport.sendMail({
          from,
          to: to.replace('{phone}', phone.replace(/[^\d+]/g, '')),
          subject: '医保转移',
          text,
          // A server that got it twice, or a reader, sees one message.
          messageId: `<${key}@${domain}>`,
        })
      } catch (error) {
        throw new NoticeNotTaken(mailFailure(error))
      }
    },
  }
}

/** 5xx about an address or a message is a definite no; a server that will not talk to us at all may mend. */
function mailFailure(error: unknown) {
  const { responseCode, command, code, message } = error as {
    readonly responseCode?: number
    readonly command?: string
    readonly code?: string
    readonly message: string
  }
  // Of a certificate nodemailer keeps the words alone and calls it a socket.
  if (code === 'ETLS' || (code === 'ESOCKET' && /certificate|\bTLS|\bSSL/i.test(message))) return 'insecure'
  if (responseCode === undefined) return failureOf(error)
  const isAboutMessage = /^(RCPT TO|DATA|API)/.test(command ?? '') || code === 'EENVELOPE'
  return responseCode >= 500 && isAboutMessage ? 'refused' : 'unavailable'
}
