import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireActor } from '@/lib/auth/current-actor'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import { sealsPage, type AgencySeals, type SealView } from '@/lib/queries/seals-page'
import { currentLocale, words } from '@/lib/web/locale'
import { Fingerprint } from './fingerprint'
import { PendingSeals } from './pending-seals'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).seals.title }
}

const SOON_MS = 90 * 24 * 60 * 60 * 1000

type Saying = { readonly says: AllWords['seals']; readonly locale: Locale; readonly at: Date }

export default async function SealsPage() {
  const page = await sealsPage(await requireActor())
  if (page === null) notFound()
  const says = (await words()).seals
  const saying = { says, locale: await currentLocale(), at: now() }
  const retired = page.agencies.flatMap((one) => one.retired.map((seal) => ({ ...one, seal })))
  return (
    <>
      <PageBar
        title={says.title}
        {...(page.keeps.length > 0 && {
          action: (
            <ButtonLink href={'/admin/seals/new' as Route} variant="primary">
              {says.fresh}
            </ButtonLink>
          ),
        })}
      />
      <p className="mb-3 max-w-3xl text-ink-2">{says.lead}</p>
      <PendingSeals requests={page.requests} />
      <Sheet kind="flush">
        <SealTable label={says.table.label} saying={saying}>
          {page.agencies.map((one) => (
            <SealRow key={one.agencyId} agency={one.agency} seal={one.inUse} saying={saying} />
          ))}
        </SealTable>
      </Sheet>
      {retired.length > 0 && (
        <Sheet className="mt-3">
          <Disclosure summary={says.retired(retired.length)}>
            <div className="-mx-4">
              <SealTable label={says.retired(retired.length)} saying={saying}>
                {retired.map(({ agency, seal }) => (
                  <SealRow key={seal.sealId} agency={agency} seal={seal} saying={saying} />
                ))}
              </SealTable>
            </div>
          </Disclosure>
        </Sheet>
      )}
    </>
  )
}

type SealTableProps = {
  readonly label: string
  readonly saying: Saying
  readonly children: ReactNode
}

function SealTable({ label, saying: { says }, children }: SealTableProps) {
  const { table } = says
  return (
    <Table label={label}>
      <Head>
        <Th>{table.agency}</Th>
        <Th>{table.algorithm}</Th>
        <Th>{table.fingerprint}</Th>
        <Th>{table.since}</Th>
        <Th>{table.validTo}</Th>
        <Th num>{table.papers}</Th>
        <Th>{table.state}</Th>
      </Head>
      <tbody>{children}</tbody>
    </Table>
  )
}

type SealRowProps = {
  readonly agency: AgencySeals['agency']
  readonly seal: SealView | null
  readonly saying: Saying
}

function SealRow({ agency, seal, saying }: SealRowProps) {
  const { says, locale } = saying
  const name = nameIn(agency, locale)
  if (seal === null)
    return (
      <Row>
        <Td>{name}</Td>
        <Td dim>–</Td>
        <Td dim>–</Td>
        <Td dim>–</Td>
        <Td dim>–</Td>
        <Td num>0</Td>
        <Td>
          <Tag tone="late">{says.none}</Tag>
        </Td>
      </Row>
    )
  const { algorithms } = says
  const algorithm = Object.hasOwn(algorithms, seal.algorithm)
    ? algorithms[seal.algorithm as keyof typeof algorithms]
    : seal.algorithm
  return (
    <Row>
      <Td>{name}</Td>
      <Td>{algorithm}</Td>
      <Td>
        <Fingerprint text={seal.fingerprint} />
      </Td>
      <Td dim>{longDate(dayOf(seal.since), locale)}</Td>
      <Td dim>{longDate(dayOf(seal.validTo), locale)}</Td>
      <Td num>{seal.papers}</Td>
      <Td>
        <SealState seal={seal} saying={saying} />
      </Td>
    </Row>
  )
}

function SealState({ seal, saying: { says, locale, at } }: { seal: SealView; saying: Saying }) {
  if (seal.retiredAt !== null)
    return <Tag tone="calm">{says.retiredOn(longDate(dayOf(seal.retiredAt), locale))}</Tag>
  const left = seal.validTo.getTime() - at.getTime()
  if (left <= 0) return <Tag tone="late">{says.expired}</Tag>
  return left < SOON_MS ? <Tag tone="soon">{says.expires}</Tag> : <Tag tone="done">{says.inUse}</Tag>
}
