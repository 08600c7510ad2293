import type { Metadata, Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PublicSection } from '@/components/layout/public-shell'
import { KeyValues } from '@/components/ui/key-values'
import { isTypedHere, papersLacking } from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { nameIn } from '@/lib/i18n/format/names'
import { publishedAreas } from '@/lib/site/areas'
import { draftFor, type DraftOnPage } from '@/lib/web/apply/draft-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { RefusedNotice } from '../refused'
import { StepFrame } from '../step-frame'
import { SubmitForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.confirm }
}

/** Everything on one page, each part with the way back to it. */
export default async function ConfirmPage() {
  const kept = await draftFor('confirm')
  const { apply } = await words()
  const says = apply.confirm
  return (
    <StepFrame step="confirm" kept={kept} title={says.title} lead={says.lead} back="/apply/materials">
      <People kept={kept} />
      <Way kept={kept} />
      <Papers kept={kept} />
      <PublicSection title={says.consentTitle}>
        <ul className="mb-4 list-disc pl-5 text-ink-2">
          {says.consentText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {kept.draft.refused && (
          <div className="mb-4">
            <RefusedNotice refusal={kept.draft.refused} />
          </div>
        )}
        <SubmitForm forOthers={kept.draft.as !== 'self'} />
      </PublicSection>
    </StepFrame>
  )
}

type PartProps = {
  readonly title: string
  readonly href: Route
  readonly change: string
  readonly children: ReactNode
}

function Part({ title, href, change, children }: PartProps) {
  return (
    <PublicSection>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 className="text-md">{title}</h2>
        <Link
          prefetch={false}
          href={href}
          aria-label={`${change} ${title}`}
          className="inline-flex min-h-7 items-center underline underline-offset-4"
        >
          {change}
        </Link>
      </div>
      {children}
    </PublicSection>
  )
}

async function People({ kept: { draft } }: { readonly kept: DraftOnPage }) {
  const { apply, intake } = await words()
  const { person, applicant, as } = draft
  const says = apply.person
  const common = { href: '/apply/person', change: apply.change } as const
  return (
    <>
      <Part title={apply.confirm.insured} {...common}>
        <KeyValues
          entries={[
            { term: says.name, value: person?.name },
            { term: intake.idTypes[person?.idType ?? 'residentId'], value: person?.idNumber },
            ...(person?.phone ? [{ term: says.phone, value: person.phone }] : []),
          ]}
        />
      </Part>
      {as !== 'self' && applicant && (
        <Part title={`${apply.confirm.applicant} · ${apply.as[as].name}`} {...common}>
          <KeyValues
            entries={[
              { term: says.name, value: applicant.name },
              { term: says.idNumber, value: applicant.idNumber },
              { term: apply.confirm.relation, value: applicant.relation },
              { term: says.phone, value: applicant.phone },
            ]}
          />
        </Part>
      )}
    </>
  )
}

async function Way({ kept: { draft } }: { readonly kept: DraftOnPage }) {
  const { apply, lifecycle } = await words()
  const locale = await currentLocale()
  const areas = await publishedAreas(now())
  const { route } = draft
  const named = (code: string | undefined) => {
    const area = areas.find((one) => one.code === code)
    return area ? nameIn(area, locale) : (code ?? '')
  }
  const { schemes } = apply.route
  return (
    <Part title={apply.confirm.place} href="/apply/route" change={apply.change}>
      <KeyValues
        entries={[
          {
            term: apply.confirm.from,
            value: `${named(route?.originArea)} · ${schemes[route?.fromScheme ?? 'employee'].name}`,
          },
          {
            term: apply.confirm.to,
            value: `${named(route?.destinationArea)} · ${schemes[route?.toScheme ?? 'employee'].name}`,
          },
          ...(route?.reason
            ? [{ term: apply.route.reason, value: lifecycle.transferReasons[route.reason] }]
            : []),
        ]}
      />
    </Part>
  )
}

async function Papers({ kept: { draft } }: { readonly kept: DraftOnPage }) {
  const { apply, materials, shell } = await words()
  const says = apply.confirm
  const counted = (paper: string) => draft.files.filter(({ material }) => material === paper).length
  const asked = (draft.check?.asked ?? []).filter(({ code }) => !isTypedHere(code))
  const listed = [
    ...asked.map(({ code }) => ({ name: materials.papers[code].name, count: counted(code) })),
    { name: apply.materials.other, count: counted('other') },
  ].filter(({ name, count }) => count > 0 || name !== apply.materials.other)
  const lacking = papersLacking(draft).map((code) => materials.papers[code].name)
  const said = (count: number) => (count === 0 ? says.noFiles : says.files(count))
  return (
    <Part title={says.papers} href="/apply/materials" change={apply.change}>
      <ul className="divide-y divide-line">
        {listed.map(({ name, count }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
            <span>{name}</span>
            <span className={count === 0 ? 'text-soon' : 'text-done'}>{said(count)}</span>
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <p className="mt-2 text-sm text-soon">
          {apply.materials.lacking(lacking.join(shell.punctuation.list))}
        </p>
      )}
    </Part>
  )
}
