import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import Link from 'next/link'
import { PageBar } from '@/components/layout/page-bar'
import { RowNavigation } from '@/components/ui/row-navigation'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { areaWords } from '@/lib/i18n/area-words'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { parameterWords } from '@/lib/i18n/parameter-words'
import { areasPage } from '@/lib/queries/areas-page'
import { currentLocale, words } from '@/lib/web/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: areaWords(await currentLocale()).title }
}

/** Every pooling area: what it decided for itself, what waits, what comes next. */
export default async function AreasPage() {
  const areas = await areasPage(await requireActor(), now())
  if (areas === null) notFound()
  const locale = await currentLocale()
  const { lifecycle } = await words()
  const { title, lead, list } = areaWords(locale)
  const names = parameterWords(locale)
  return (
    <>
      <PageBar title={title} />
      <p className="mb-3 text-ink-2">{lead}</p>
      <Sheet kind="flush" label={title}>
        <RowNavigation>
          <Table label={title}>
            <Head>
              <Th>{list.code}</Th>
              <Th>{list.name}</Th>
              <Th>{list.province}</Th>
              <Th>{list.connection}</Th>
              <Th>{list.payee}</Th>
              <Th num>{list.own}</Th>
              <Th>{list.open}</Th>
              <Th>{list.next}</Th>
            </Head>
            <tbody>
              {areas.map((area) => {
                const next = area.next && `${longDate(area.next.on, locale)} ${names[area.next.key].name}`
                return (
                  <Row key={area.areaCode} opens>
                    <Td dim>{area.areaCode}</Td>
                    <Td clip title={nameIn(area, locale)}>
                      <Link
                        href={`/admin/areas/${area.areaCode}` as Route}
                        className="font-medium text-accent hover:underline"
                      >
                        {nameIn(area, locale)}
                      </Link>
                    </Td>
                    <Td>{nameIn(area.province, locale)}</Td>
                    <Td>
                      <Tag tone={area.connection === 'none' ? 'soon' : 'calm'}>
                        {lifecycle.connections[area.connection].name}
                      </Tag>
                    </Td>
                    <Td dim={area.payeeComplete}>
                      {area.payeeComplete ? list.complete : <Tag tone="late">{list.incomplete}</Tag>}
                    </Td>
                    <Td num dim={area.ownValues === 0}>
                      {area.ownValues === 0 ? list.none : list.ownCount(area.ownValues)}
                    </Td>
                    <Td dim={area.open === 0}>
                      {area.open === 0 ? list.none : <Tag tone="soon">{list.openCount(area.open)}</Tag>}
                    </Td>
                    <Td clip dim={next === null} {...(next !== null && { title: next })} className="max-w-72">
                      {next ?? list.none}
                    </Td>
                  </Row>
                )
              })}
            </tbody>
          </Table>
        </RowNavigation>
      </Sheet>
      <p className="mt-3 text-ink-2">{list.count(areas.length)}</p>
    </>
  )
}
