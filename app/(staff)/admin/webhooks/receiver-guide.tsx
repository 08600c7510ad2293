import { Disclosure } from '@/components/ui/disclosure'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { Sheet } from '@/components/ui/sheet'
import { RECEIVER_SNIPPET } from '@/lib/i18n/webhook-receiver'
import { eventMessage } from '@/lib/domain/webhooks/event-message'
import type { Locale } from '@/lib/i18n/locale'
import { webhookWords } from '@/lib/i18n/webhook-words'

const EXAMPLE = eventMessage(
  {
    id: '01930000-0000-7000-8000-000000000001',
    version: 3,
    kind: 'accept',
    fromState: 'submitted',
    toState: 'accepted',
    fromFunds: 'undetermined',
    toFunds: 'undetermined',
    at: new Date('2026-10-12T01:00:00Z'),
    algorithm: 'sha-256',
    previousHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    hash: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  },
  '340100-2026-000037',
)

/** What a receiver has to know, in words and as the code a test runs. */
export function ReceiverGuide({ locale }: { locale: Locale }) {
  const { receiver } = webhookWords(locale)
  return (
    <Sheet className="mt-3">
      <Disclosure summary={receiver.title}>
        <ul className="flex max-w-3xl list-disc flex-col gap-1 pl-5">
          {receiver.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Code title={receiver.example} text={JSON.stringify(EXAMPLE, null, 2)} />
        <Code title={receiver.code} text={RECEIVER_SNIPPET} />
      </Disclosure>
    </Sheet>
  )
}

function Code({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 className="mt-4 mb-1 text-sm text-ink-2">{title}</h3>
      <ScrollRegion label={title}>
        <pre className="rounded-md bg-sunken px-3 py-2 font-mono text-sm">{text}</pre>
      </ScrollRegion>
    </>
  )
}
