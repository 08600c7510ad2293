import type { Route } from 'next'
import Link from 'next/link'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ParameterGroup } from '@/lib/domain/region/parameter-table'
import { areaWords } from '@/lib/i18n/area-words'
import { longDate } from '@/lib/i18n/format/dates'
import { parameterWords, valueText, valueWords } from '@/lib/i18n/parameter-words'
import type { OwnValue, ParameterLine } from '@/lib/queries/area-page'
import { currentLocale, words } from '@/lib/web/locale'

type ParameterTableProps = {
  readonly areaCode: string
  readonly group: ParameterGroup
  readonly lines: readonly ParameterLine[]
  readonly mayPropose: boolean
}

/** The parameters of one group: what the law says beside what the area says, and since when. */
export async function ParameterTable({ areaCode, group, lines, mayPropose }: ParameterTableProps) {
  const locale = await currentLocale()
  const { area } = areaWords(locale)
  const title = valueWords(locale).groups[group]
  return (
    <Sheet kind="flush" title={title} id={group} className="scroll-mt-14">
      <Table label={title}>
        <Head>
          <Th className="w-[34%]">{area.parameter}</Th>
          <Th className="w-[20%]">{area.national}</Th>
          <Th className="w-[26%]">{area.local}</Th>
          <Th>{area.validity}</Th>
          {mayPropose && <Th num>{area.change}</Th>}
        </Head>
        <tbody>
          {lines.map((line) => (
            <ParameterRow key={line.key} areaCode={areaCode} line={line} mayPropose={mayPropose} />
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}

type ParameterRowProps = Pick<ParameterTableProps, 'areaCode' | 'mayPropose'> & {
  readonly line: ParameterLine
}

async function ParameterRow({ areaCode, line, mayPropose }: ParameterRowProps) {
  const locale = await currentLocale()
  const { eligibility } = await words()
  const { area } = areaWords(locale)
  const { name, hint } = parameterWords(locale)[line.key]
  const wrapped = 'min-w-40 whitespace-normal! align-top!'
  const source = eligibility.sources[line.national.source]
  return (
    <Row>
      <Th scope="row" className={`${wrapped} [tr:last-child>&]:border-b-0`}>
        {name} {line.waits && <Tag tone="soon">{area.waiting}</Tag>}
        <span className="block text-sm font-normal text-ink-3">
          {area.readBy[line.readBy]} · {hint}
        </span>
      </Th>
      <Td className={wrapped}>
        {valueText(line.key, line.national.value, locale)}
        <span className="block text-sm text-ink-3" title={source.name}>
          {source.short}
        </span>
      </Td>
      <Td className={wrapped} dim={line.own === null}>
        {line.own === null ? (
          area.noLocal
        ) : (
          <>
            <strong>{valueText(line.key, line.own.value, locale)}</strong>
            <span className="block text-sm text-ink-3">{line.own.source}</span>
          </>
        )}
      </Td>
      <Td className={wrapped}>
        {line.own && <span className="block">{validityText(line.own)}</span>}
        {line.next && (
          <span className="block text-sm text-soon">
            {area.nextFrom(
              longDate(line.next.validFrom, locale),
              valueText(line.key, line.next.value, locale),
            )}
          </span>
        )}
      </Td>
      {mayPropose && (
        <Td className="text-right align-top!">
          {!line.waits && (
            <Link
              href={`/admin/areas/${areaCode}/propose?key=${line.key}` as Route}
              aria-label={area.changeOf(name)}
              className="inline-block py-0.5 text-accent hover:underline"
            >
              {area.change}
            </Link>
          )}
        </Td>
      )}
    </Row>
  )

  function validityText({ validFrom, validTo }: OwnValue): string {
    return validTo === null ? area.since(validFrom) : area.range(validFrom, validTo)
  }
}
