import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { Button } from '@/components/ui/button'
import { lookUp } from '@/app/(public)/status/actions'
import { ownCookie, type OwnSession } from '@/lib/web/apply/own-session'
import { words } from '@/lib/web/locale'
import { recover } from '../_own/actions'
import { ProvenPage } from '../_own/proof'
import { RefusedNotice } from '../refused'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).ownProof.recover.title }
}

type RecoverPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Lost reference and query code, for whoever holds the phone on record. */
export default async function RecoverPage({ searchParams }: RecoverPageProps) {
  const says = (await words()).ownProof.recover
  const session = await ownCookie.kept()
  return (
    <ProvenPage
      errand="recover"
      session={session}
      gone={(await searchParams)['gone'] !== undefined}
      title={says.title}
      lead={says.lead}
      help={says.counter}
    >
      {session && <Found session={session} />}
    </ProvenPage>
  )
}

async function Found({ session: { found, refused } }: { readonly session: OwnSession }) {
  const says = (await words()).ownProof.recover
  if (!found)
    return (
      <PublicSection>
        <div className="grid gap-3">
          {refused && <RefusedNotice refusal={refused} />}
          <VerbForm action={recover}>
            <Button type="submit" variant="primary" size="big" className="thumb w-full">
              {says.title}
            </Button>
          </VerbForm>
        </div>
      </PublicSection>
    )
  if (found.length === 0)
    return (
      <PublicSection>
        <div role="status">
          <h2 className="text-lg">{says.none}</h2>
        </div>
        <p className="mt-1 text-ink-2">{says.noneText}</p>
        <ul className="mt-1 list-disc pl-5 text-ink-2">
          {says.noneItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className="mt-2">{says.noneCure}</p>
      </PublicSection>
    )
  return (
    <PublicSection>
      <div role="status">
        <h2 className="text-lg">{says.found(found.length)}</h2>
      </div>
      <p className="mt-1 text-ink-2">{says.foundLead}</p>
      <ul className="mt-3 grid gap-3">
        {found.map(({ reference, queryCode }) => (
          <li key={reference} className="rounded-lg border border-line px-4 py-3.5">
            <dl>
              <dt className="text-sm text-ink-3">{says.reference}</dt>
              <dd className="text-lg font-semibold">{reference}</dd>
              <dt className="mt-1.5 text-sm text-ink-3">{says.queryCode}</dt>
              <dd className="font-mono text-xl font-semibold tracking-[0.15em]">{queryCode}</dd>
            </dl>
            <VerbForm action={lookUp} className="mt-3">
              <input type="hidden" name="reference" value={reference} />
              <input type="hidden" name="queryCode" value={queryCode} />
              <Button
                type="submit"
                variant="primary"
                size="big"
                aria-label={says.openOf(reference)}
                className="thumb w-full"
              >
                {says.open}
              </Button>
            </VerbForm>
          </li>
        ))}
      </ul>
    </PublicSection>
  )
}
