import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/current-actor'
import { demoLogins } from '@/lib/auth/demo-logins'
import { landingOf } from '@/lib/auth/landing'
import { words } from '@/lib/web/locale'
import { sameOriginPath } from '@/lib/web/same-origin-path'
import { SignInForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).signIn.title }
}

type SignInPageProps = { readonly searchParams: Promise<{ readonly back?: string | string[] }> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { signIn } = await words()
  const back = sameOriginPath((await searchParams).back)
  const actor = await currentActor()
  if (actor) redirect(back === '/' ? landingOf(actor) : (back as Route))
  return (
    <div className="mx-auto flex max-w-sm flex-col gap-4 px-4.5 py-10">
      <div className="flex flex-col gap-1.5">
        <h1 className="text-2xl">{signIn.title}</h1>
        <p className="text-ink-2">{signIn.lead}</p>
      </div>
      <SignInForm back={back} demo={demoLogins()} />
    </div>
  )
}
