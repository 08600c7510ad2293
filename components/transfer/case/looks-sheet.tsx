import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { isPaperKind } from '@/lib/domain/documents/papers/kinds'
import { shortInstant } from '@/lib/i18n/format/dates'
import type { LookView } from '@/lib/queries/case-people'
import type { Reading } from './reading'

/** Who looked at this case, what they had shown, and what for. */
export function LooksSheet({ reading }: { reading: Reading }) {
  const { page, locale, words } = reading
  const { looks: says } = words.casePage
  if (page.looks.length === 0) return null
  return (
    <Sheet>
      <Disclosure summary={`${says.title} · ${page.looks.length}`}>
        <div className="-mx-4">
          <Table label={says.title}>
            <Head>
              <Th>{says.table.at}</Th>
              <Th>{says.table.who}</Th>
              <Th>{says.table.act}</Th>
            </Head>
            <tbody>
              {page.looks.map((look) => (
                <Row key={look.key}>
                  <Td dim className="text-sm">
                    {shortInstant(look.at, locale)}
                  </Td>
                  <Td clip title={look.staffName ?? says.applicant}>
                    {look.staffName ?? says.applicant}
                  </Td>
                  <Td className="text-sm whitespace-normal">
                    {actText(look, reading)}
                    {look.reason !== null && <span className="block text-ink-3">{look.reason}</span>}
                  </Td>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      </Disclosure>
    </Sheet>
  )
}

function actText({ act, field }: LookView, { words }: Reading): string {
  const { acts, fields, fieldOf } = words.casePage.looks
  const said = Object.hasOwn(acts, act) ? acts[act as keyof typeof acts] : act
  if (field === null) return said
  if (isPaperKind(field)) return fieldOf(said, words.papers.kinds[field])
  return fieldOf(said, Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : field)
}
