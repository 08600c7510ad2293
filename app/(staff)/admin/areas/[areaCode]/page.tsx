import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import Link from 'next/link'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { areaWords } from '@/lib/i18n/area-words'
import { nameIn } from '@/lib/i18n/format/names'
import { valueWords } from '@/lib/i18n/parameter-words'
import { areaPage, type AreaPage } from '@/lib/queries/area-page'
import { currentLocale, words } from '@/lib/web/locale'
import { payeeText } from '../what-changes'
import { ParameterTable } from './parameter-table'
import { Decided, Values } from './past'
import { Proposals } from './proposals'

export async function generateMetadata(): Promise<Metadata> {
  return { title: areaWords(await currentLocale()).title }
}

type PageProps = {
  readonly params: Promise<{ readonly areaCode: string }>
  readonly searchParams: Promise<{ readonly done?: string | string[] }>
}

/** One pooling area: every parameter with the national value beside its own, what waits, and what was. */
export default async function AreaParametersPage({ params, searchParams }: PageProps) {
  const { areaCode } = await params
  const page = await areaPage(await requireActor(), areaCode, now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { area, title, proposal, propose } = areaWords(locale)
  const answers: Readonly<Record<string, string>> = {
    proposed: propose.sent,
    approved: proposal.approved,
    declined: proposal.declined,
    withdrawn: proposal.withdrawn,
  }
  const answer = answers[String((await searchParams).done)]
  return (
    <>
      <PageBar title={`${nameIn(page.area, locale)} · ${title}`}>
        <span className="text-ink-3">{areaCode}</span>
        <Link href={'/admin/areas' as Route} className="text-accent hover:underline print:hidden">
          {area.back}
        </Link>
      </PageBar>
      {answer !== undefined && <Notice tone="done" announce title={answer} className="mb-3" />}
      <nav aria-label={area.groups} className="mb-3 print:hidden">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {page.groups.map(({ group }) => (
            <li key={group}>
              <a href={`#${group}`} className="text-accent hover:underline">
                {valueWords(locale).groups[group]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Proposals proposals={page.proposals} />
      <div className="flex flex-col gap-3">
        <AgencySheet page={page} />
        {page.groups.map(({ group, lines }) => (
          <ParameterTable
            key={group}
            areaCode={areaCode}
            group={group}
            lines={lines}
            mayPropose={page.mayPropose}
          />
        ))}
        <Values values={page.values} />
        <Decided changes={page.decided} />
      </div>
    </>
  )
}

/** Who handles the area, how it is reached, and where money for it goes (BK-01). */
async function AgencySheet({ page: { area, proposals, mayPropose } }: { page: AreaPage }) {
  const locale = await currentLocale()
  const { lifecycle } = await words()
  const { area: says } = areaWords(locale)
  const connection = lifecycle.connections[area.connection]
  const changeOf = (kind: 'connection' | 'payee', name: string) =>
    mayPropose &&
    !proposals.some(({ what }) => what.kind === kind) && (
      <ButtonLink size="small" href={`/admin/areas/${area.areaCode}/propose?kind=${kind}` as Route}>
        {says.changeOf(name)}
      </ButtonLink>
    )
  return (
    <Sheet
      title={says.about}
      actions={
        <>
          {changeOf('connection', says.connection)}
          {changeOf('payee', says.payee)}
        </>
      }
    >
      <KeyValues
        entries={[
          { term: says.agency, value: nameIn(area.agency, locale) },
          { term: says.connection, value: `${connection.name} · ${connection.hint}` },
          {
            term: says.payee,
            value: area.payee ? (
              payeeText(area.payee, locale)
            ) : (
              <span className="text-late">{says.noPayee}</span>
            ),
          },
        ]}
      />
    </Sheet>
  )
}
