import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { ButtonLink } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { areaWords } from '@/lib/i18n/area-words'
import { longDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { parameterWords, valueText } from '@/lib/i18n/parameter-words'
import { proposePage, type ParameterLine, type ProposePage } from '@/lib/queries/area-page'
import { currentLocale, words } from '@/lib/web/locale'
import { Effect } from '../../effect'
import { decidedText, payeeText } from '../../what-changes'
import { ProposeForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: areaWords(await currentLocale()).title }
}

type PageProps = {
  readonly params: Promise<{ readonly areaCode: string }>
  readonly searchParams: Promise<{ readonly key?: string | string[]; readonly kind?: string | string[] }>
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** The form for one change of an area; nothing changes before somebody else approves. */
export default async function ProposePageView({ params, searchParams }: PageProps) {
  const { areaCode } = await params
  const { key, kind } = await searchParams
  const page = await proposePage(await requireActor(), areaCode, { key: one(key), kind: one(kind) }, now())
  if (page === null) notFound()
  const locale = await currentLocale()
  const { propose } = areaWords(locale)
  const name = page.kind === 'parameter' ? parameterWords(locale)[page.line.key].name : propose[page.kind]
  const home = `/admin/areas/${areaCode}` as Route
  return (
    <>
      <PageBar title={`${nameIn(page.area, locale)} · ${propose.title(name)}`} />
      {page.waits ? (
        <Notice
          tone="warn"
          title={propose.waits}
          actions={<ButtonLink href={home}>{nameIn(page.area, locale)}</ButtonLink>}
        >
          {propose.waitsCure}
        </Notice>
      ) : (
        <div className="grid max-w-4xl gap-3">
          {page.kind === 'parameter' && <Present line={page.line} />}
          <Sheet label={propose.title(name)}>
            <ProposeForm {...await formOf(page)} home={home}>
              <Effect
                effect={page.effect}
                subject={page.kind === 'parameter' ? { kind: page.kind, key: page.line.key } : page}
                disconnects={page.kind === 'connection' && page.area.connection === 'connected'}
              />
            </ProposeForm>
          </Sheet>
        </div>
      )}
    </>
  )
}

/** What the form starts from, in words where the browser need not know more. */
async function formOf(page: ProposePage) {
  const locale = await currentLocale()
  const { eligibility, lifecycle } = await words()
  const { areaCode } = page.area
  switch (page.kind) {
    case 'parameter': {
      const { key, own, national } = page.line
      const { source } = page.line.national
      return {
        areaCode,
        subject: {
          kind: page.kind,
          parameterKey: key,
          present: own ? own.value : national.value,
          legalSource: eligibility.sources[source].name,
        },
        today: page.today,
        before: decidedText(
          key,
          own ? { value: own.value, origin: 'area' } : { value: national.value, origin: 'law' },
          locale,
        ),
      }
    }
    case 'connection':
      return {
        areaCode,
        subject: { kind: page.kind, present: page.area.connection },
        today: page.today,
        before: lifecycle.connections[page.area.connection].name,
      }
    case 'payee':
      return {
        areaCode,
        subject: { kind: page.kind },
        today: page.today,
        before: page.area.payee ? payeeText(page.area.payee, locale) : areaWords(locale).area.noPayee,
      }
    default:
      return page satisfies never
  }
}

/** What holds now and what is coming, beside what the law says. */
async function Present({ line }: { line: ParameterLine }) {
  const locale = await currentLocale()
  const { eligibility } = await words()
  const { area, propose } = areaWords(locale)
  const { hint } = parameterWords(locale)[line.key]
  const { national, own, next } = line
  const said = (value: unknown) => valueText(line.key, value, locale)
  return (
    <Sheet>
      <p className="mb-2 text-ink-2">
        {area.readBy[line.readBy]} · {hint}
      </p>
      <KeyValues
        entries={[
          {
            term: area.national,
            value: `${said(national.value)} · ${eligibility.sources[national.source].name}`,
          },
          { term: propose.present, value: own ? `${said(own.value)} · ${own.source}` : area.noLocal },
          ...(next
            ? [
                {
                  term: propose.next,
                  value: area.nextFrom(longDate(next.validFrom, locale), said(next.value)),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  )
}
