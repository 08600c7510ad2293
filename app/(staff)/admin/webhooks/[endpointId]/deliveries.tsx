import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { attemptText, eventName, webhookWords } from '@/lib/i18n/webhook-words'
import type { DeliveryState, DeliveryView } from '@/lib/queries/webhook-page'

const TONES: Record<DeliveryState, Tone> = {
  delivered: 'done',
  waiting: 'calm',
  retrying: 'soon',
  held: 'soon',
  dead: 'late',
  setAside: 'calm',
}

type DeliveriesProps = Readonly<{
  deliveries: readonly DeliveryView[]
  locale: Locale
  isClockMoved: boolean
}>

/** The latest messages to one address, newest first. */
export function Deliveries({ deliveries, locale, isClockMoved }: DeliveriesProps) {
  const { deliveries: says, realTime } = webhookWords(locale)
  return (
    <Sheet
      kind="flush"
      title={says.title}
      {...(isClockMoved && { aside: <span className="text-sm text-ink-3">{realTime}</span> })}
    >
      {deliveries.length === 0 ? (
        <EmptyState title={says.empty} />
      ) : (
        <Table label={says.title} cards>
          <Head>
            <Th>{says.event}</Th>
            <Th>{says.case}</Th>
            <Th num>{says.version}</Th>
            <Th>{says.state}</Th>
            <Th num>{says.attempts}</Th>
            <Th>{says.answer}</Th>
            <Th>{says.when}</Th>
          </Head>
          <tbody>
            {deliveries.map((one) => (
              <Row key={one.deliveryId}>
                <Td className="max-md:flex-1">{eventName(one.kind, locale)}</Td>
                <Td data-label={says.case} className="max-md:order-1">
                  {one.reference}
                </Td>
                <Td num data-label={says.version} className="max-md:order-1">
                  {one.version}
                </Td>
                <Td>
                  <Tag tone={TONES[one.state]}>{says.states[one.state]}</Tag>
                </Td>
                <Td num data-label={says.attempts} className="max-md:order-1">
                  {one.attempts}
                </Td>
                <Td
                  clip
                  title={one.lastAnswer ?? undefined}
                  data-label={says.answer}
                  className="max-md:order-1"
                >
                  {attemptText(one, locale) ?? '–'}
                </Td>
                <Td dim data-label={says.when} className="max-md:order-1">
                  {one.nextAt !== null
                    ? says.next(shortInstant(one.nextAt, locale))
                    : one.lastAt === null
                      ? '–'
                      : shortInstant(one.lastAt, locale)}
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Sheet>
  )
}
