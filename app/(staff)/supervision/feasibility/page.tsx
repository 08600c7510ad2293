import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageBar } from '@/components/layout/page-bar'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { requireActor } from '@/lib/auth/current-actor'
import { now } from '@/lib/env'
import { readSupposed, supposedHref } from '@/lib/queries/feasibility-address'
import { feasibilityPage } from '@/lib/queries/feasibility-page'
import { currentLocale, words } from '@/lib/web/locale'
import { SupervisionNav } from '../supervision-nav'
import { AgencyMenu } from '../team/agency-menu'
import { Answer } from './answer'
import { ComingDays } from './coming-days'
import { PlannedCases } from './planned-cases'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).team.feasibility.title }
}

/** 可行性测算: which due days the team cannot keep, and with whom it could. What is supposed stands in the address. */
export default async function FeasibilityPage({ searchParams }: PageProps<'/supervision/feasibility'>) {
  const actor = await requireActor()
  const supposed = readSupposed(await searchParams)
  const view = await feasibilityPage(actor, supposed, now())
  if (!view) notFound()
  const locale = await currentLocale()
  const { feasibility } = (await words()).team
  return (
    <>
      <PageBar title={feasibility.title}>
        <SupervisionNav current="feasibility" />
        <AgencyMenu
          agency={view.agency}
          others={view.others}
          hrefOf={(agency) => supposedHref(supposed, { agency, day: null, show: null })}
        />
      </PageBar>
      <div className="flex flex-col gap-3">
        <Answer view={view} locale={locale} />
        <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <PlannedCases view={view} locale={locale} />
          <ComingDays view={view} locale={locale} />
        </div>
        <Sheet label={feasibility.how.title}>
          <Disclosure summary={feasibility.how.title}>
            <ul className="flex max-w-3xl list-disc flex-col gap-1 pl-5">
              {feasibility.how.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Disclosure>
        </Sheet>
      </div>
    </>
  )
}
