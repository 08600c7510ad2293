import type { Metadata, Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { maskPhone } from '@/lib/domain/identity/mask'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { publishedAreas } from '@/lib/site/areas'
import { isGood } from '@/lib/web/one-time-codes'
import { employerCookie, type EmployerSession } from '@/lib/web/employees/session'
import { currentLocale, words } from '@/lib/web/locale'
import { CodeForm, SendForm } from '../code/form'
import { RefusedNotice } from '../refused'
import { clear, sendAgain, typeCode } from './actions'
import { EmployerForm } from './employer-form'
import { ListDesk } from './list-desk'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).applyEmployees.title }
}

type EmployeesPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Three stretches under one address: who applies, the phone, the list. Which one is due the session says. */
export default async function EmployeesPage({ searchParams }: EmployeesPageProps) {
  const query = await searchParams
  const session = await employerCookie.kept()
  if (!session || query['change'] !== undefined)
    return <Employer session={session} gone={query['gone'] !== undefined} />
  if (!isGood(session.proof, now())) return <Code session={session} />
  const { common } = session
  const locale = await currentLocale()
  const { applyEmployees: says } = await words()
  const area = (await publishedAreas(now())).find(({ code }) => code === common.destinationArea)
  return (
    <Frame at={3} title={says.title} change>
      <p className="px-4.5 text-ink-2">
        {says.list.lead(common.employer.name, area ? nameIn(area, locale) : common.destinationArea)}
      </p>
      <ListDesk key={session.id} />
    </Frame>
  )
}

type FrameProps = {
  readonly at: 1 | 2 | 3
  readonly title: ReactNode
  readonly change?: boolean
  readonly children: ReactNode
}

async function Frame({ at, title, change = false, children }: FrameProps) {
  const { applyEmployees: says } = await words()
  return (
    <>
      <PublicSection className="border-b-0 pb-2">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-3 print:hidden">
          <span>{says.step(at)}</span>
          {change && (
            <Link
              prefetch={false}
              href={'/apply/employees?change=1' as Route}
              className="inline-flex min-h-7 items-center underline underline-offset-4"
            >
              {says.change}
            </Link>
          )}
        </p>
        <div className="mt-1.5 flex gap-1 print:hidden" aria-hidden="true">
          {[1, 2, 3].map((one) => (
            <span key={one} className={`h-1 flex-1 rounded-sm ${one <= at ? 'bg-accent' : 'bg-line'}`} />
          ))}
        </div>
        <h1 className="mt-4 text-2xl text-balance">{title}</h1>
      </PublicSection>
      {children}
      {at > 1 && (
        <PublicSection className="border-t print:hidden">
          <p className="text-sm text-ink-3">{says.kept}</p>
          <VerbForm action={clear} className="mt-2">
            <Button type="submit" className="thumb">
              {says.clear}
            </Button>
          </VerbForm>
        </PublicSection>
      )}
    </>
  )
}

async function Employer({
  session,
  gone,
}: {
  readonly session: EmployerSession | null
  readonly gone: boolean
}) {
  const { applyEmployees: says } = await words()
  const locale = await currentLocale()
  const areas = (await publishedAreas(now())).filter(({ online }) => online)
  const provinces = [...new Set(areas.map(({ province }) => province.code))]
  const groups = provinces.map((code) => {
    const own = areas.filter(({ province }) => province.code === code)
    return {
      group: own[0] ? nameIn(own[0].province, locale) : code,
      choices: own.map((area) => ({ value: area.code, label: nameIn(area, locale) })),
    }
  })
  return (
    <Frame at={1} title={says.title}>
      <PublicSection>
        {gone && <Notice tone="warn" title={says.gone} className="mb-3" />}
        <p className="text-ink-2">{says.lead}</p>
        <ul className="mt-2 mb-4 list-disc pl-5 text-ink-2">
          {says.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <EmployerForm areas={groups} kept={session?.common} />
      </PublicSection>
    </Frame>
  )
}

async function Code({ session }: { readonly session: EmployerSession }) {
  const { apply } = await words()
  const says = apply.code
  const { ticket, proofOver, refused, common } = session
  const phone = maskPhone(common.contact.phone, 'staff') ?? ''
  return (
    <Frame at={2} title={says.title} change>
      <PublicSection>
        <div className="grid gap-4">
          <p className="text-ink-2">{ticket ? says.sentTo(phone) : says.notSent(phone)}</p>
          {proofOver && !refused && <Notice tone="warn" title={says.over} />}
          {refused && <RefusedNotice refusal={refused} />}
          {ticket && <CodeForm typeCode={typeCode} />}
          <SendForm sentAt={ticket?.sentAt ?? null} sendAgain={sendAgain} />
        </div>
      </PublicSection>
    </Frame>
  )
}
