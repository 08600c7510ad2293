import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import { plainAmount } from '@/lib/i18n/format/money'
import { tablePathText } from '@/lib/i18n/format/table-paths'
import type { DisputeView } from '@/lib/queries/case-table'
import type { Reading } from './reading'

/** What the destination asked to correct, field by field against the version it is about. */
export function DisputeSheets({ reading }: { reading: Reading }) {
  return reading.page.disputes.map((dispute) => (
    <DisputeSheet key={dispute.raisedAt.toISOString()} dispute={dispute} reading={reading} />
  ))
}

function DisputeSheet({ dispute, reading }: { dispute: DisputeView; reading: Reading }) {
  const { locale, words } = reading
  const { disputes } = words.casePage
  const title = `${disputes.title} · ${disputes.of(dispute.tableVersion)}`
  return (
    <Sheet
      kind="flush"
      title={title}
      aside={
        dispute.answeredByVersion === null ? (
          <Tag tone="soon">{disputes.open}</Tag>
        ) : (
          <Tag tone="done">{disputes.answered(dispute.answeredByVersion)}</Tag>
        )
      }
      actions={
        <span className="text-sm text-ink-3">
          {[dispute.raisedBy, shortInstant(dispute.raisedAt, locale)]
            .filter((part) => part !== null)
            .join(' ')}
        </span>
      }
    >
      <Table label={title}>
        <Head>
          <Th>{disputes.field}</Th>
          <Th>{disputes.stated}</Th>
          <Th>{disputes.expected}</Th>
          <Th>{disputes.note}</Th>
        </Head>
        <tbody>
          {dispute.items.map(({ path, stated, expected, note }, index) => (
            <Row key={`${path}-${index}`}>
              <Td>{tablePathText(path, locale)}</Td>
              <Td>{statedText(path, stated)}</Td>
              <Td className="font-semibold">{expected}</Td>
              <Td className="whitespace-normal">{note}</Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}

/** Amounts of a table are fen; everything else is as it stands. */
export function statedText(path: string, stated: string | number | null): string {
  if (typeof stated !== 'number') return stated ?? ''
  const isMoney = /(Fen|^balance|^transfer|base|credited|creditedPersonal|interest|closing)$/u.test(path)
  if (isMoney) return plainAmount(stated)
  return /RateBp$/u.test(path) ? `${stated / 100}%` : String(stated)
}
