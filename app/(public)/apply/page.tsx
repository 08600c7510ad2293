import type { Metadata } from 'next'
import type { Route } from 'next'
import Link from 'next/link'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { timeOf } from '@/lib/domain/calendar/local-date'
import { APPLYING_AS } from '@/lib/domain/site/application-draft'
import { draftCookie, receiptCookie } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { goOn, start, throwAway } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.title }
}

type ApplyPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What this is, how long it takes, what to have at hand; and for whom. */
export default async function ApplyPage({ searchParams }: ApplyPageProps) {
  const { apply } = await words()
  const { facts } = apply
  const gone = (await searchParams)['gone'] !== undefined
  return (
    <>
      <PublicSection>
        <h1 className="text-2xl">{apply.title}</h1>
        <p className="mt-2 text-ink-2">{apply.lead}</p>
        {gone && <Notice tone="warn" title={apply.resume.gone} className="mt-3" />}
      </PublicSection>
      <UnderWay />
      <PublicSection title={apply.whom}>
        <VerbForm action={start} className="-mx-4.5 -mb-4.5 mt-2">
          {APPLYING_AS.map((as) => (
            <button
              key={as}
              type="submit"
              name="as"
              value={as}
              className="block w-full border-t border-line px-4.5 py-3.5 text-left hover:bg-sunken"
            >
              <Door {...apply.as[as]} />
            </button>
          ))}
          <Link
            prefetch={false}
            href={'/apply/employees' as Route}
            className="block border-t border-line px-4.5 py-3.5 hover:bg-sunken"
          >
            <Door {...apply.employer} />
          </Link>
        </VerbForm>
      </PublicSection>
      <PublicSection className="border-t">
        <dl className="grid gap-3">
          <Fact term={facts.time}>{facts.timeText}</Fact>
          <Fact term={facts.check}>{facts.checkText}</Fact>
          <Fact term={facts.hand}>
            <ul className="list-disc pl-5">
              {facts.handItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Fact>
          <Fact term={facts.free}>{facts.freeText}</Fact>
        </dl>
      </PublicSection>
      <PublicSection title={apply.other}>
        <ul className="grid gap-1">
          {(
            [
              ['/apply/recover', apply.recover],
              ['/apply/certificate', apply.certificate],
            ] as const
          ).map(([href, text]) => (
            <li key={href}>
              <Link
                prefetch={false}
                href={href as Route}
                className="inline-flex min-h-8 items-center underline underline-offset-4"
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </PublicSection>
    </>
  )
}

function Door({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <span className="flex items-baseline justify-between gap-3 font-semibold text-accent">
        {name}
        <span aria-hidden="true">→</span>
      </span>
      <span className="mt-0.5 block text-ink-2">{text}</span>
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}

/** Whoever comes back to this phone goes on where they were, or clears it. */
async function UnderWay() {
  const { apply } = await words()
  const kept = await draftCookie.keptUntil()
  const receipt = await receiptCookie.kept()
  if (!kept?.draft.person && !kept?.draft.pending && !receipt) return null
  const { resume } = apply
  return (
    <PublicSection title={kept ? resume.title : undefined} className="bg-accent-soft">
      {kept && <p className="mb-3 text-ink-2">{apply.kept(timeOf(kept.until))}</p>}
      <div className="flex flex-wrap gap-2.5">
        {kept ? (
          <VerbForm action={goOn}>
            <Button type="submit" variant="primary" size="big">
              {resume.go}
            </Button>
          </VerbForm>
        ) : (
          <ButtonLink href="/apply/receipt" variant="primary" size="big">
            {resume.receipt}
          </ButtonLink>
        )}
        <VerbForm action={throwAway}>
          <Button type="submit" size="big">
            {apply.throwAway}
          </Button>
        </VerbForm>
      </div>
    </PublicSection>
  )
}
