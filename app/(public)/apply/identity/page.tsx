import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { personToken } from '@/lib/site/person-token'
import { identityProvider } from '@/lib/env'
import { words } from '@/lib/web/locale'
import { ContinueForm, ProviderForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.identity.title }
}

type IdentityPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * To the provider of identities and back. Coming back from another site the browser keeps the application to itself
 * (its cookie is strict); it goes along with the form that is sent from here.
 */
export default async function IdentityPage({ searchParams }: IdentityPageProps) {
  const { apply, identity } = await words()
  const says = apply.identity
  const provider = identityProvider()
  const failed = (await searchParams)['failed'] !== undefined
  const signedIn = provider !== null && (await personToken()) !== null
  return (
    <PublicSection>
      <h1 className="text-2xl text-balance">{signedIn ? says.back : says.title}</h1>
      <div className="mt-3 grid gap-4">
        {failed && !signedIn && <Notice tone="warn" title={identity.signInFailed} />}
        {signedIn && (
          <>
            <p className="text-ink-2">{says.backLead}</p>
            <ContinueForm />
          </>
        )}
        {!signedIn && provider !== null && (
          <>
            <p className="text-ink-2">{says.lead(provider.name)}</p>
            <ProviderForm name={provider.name} />
          </>
        )}
        {provider === null && <p className="text-ink-2">{says.none}</p>}
        <ButtonLink href="/apply/person" size="big" className="thumb">
          {says.byCode}
        </ButtonLink>
      </div>
    </PublicSection>
  )
}
