import type { Route } from 'next'
import Link from 'next/link'
import { PublicSection } from '@/components/layout/public-shell'
import { isSiteAlone } from '@/lib/env'
import { words } from '@/lib/web/locale'
import { WhatToBring } from './what-to-bring'

type HomePageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Four doors: where is my case, how do I apply, what does a date mean, is this paper genuine. */
export default async function HomePage({ searchParams }: HomePageProps) {
  const { status, verify } = await words()
  const { home } = status
  return (
    <>
      <PublicSection>
        <h1 className="text-2xl">{home.title}</h1>
        <p className="mt-2 text-ink-2">{home.lead}</p>
      </PublicSection>
      <nav aria-label={home.title}>
        <Door href="/status" title={home.doors.status.title} text={home.doors.status.text} />
        <Door href="/apply" title={home.doors.apply.title} text={home.doors.apply.text} />
        <Door href="/calculator" title={home.doors.calculator.title} text={home.doors.calculator.text} />
        <Door href="/verify" title={verify.door.title} text={verify.door.text} />
      </nav>
      <WhatToBring asked={await searchParams} />
      {!isSiteAlone() && (
        <PublicSection>
          <Link prefetch={false} href="/sign-in" className="underline underline-offset-4">
            {home.staff}
          </Link>
        </PublicSection>
      )}
    </>
  )
}

function Door({ href, title, text }: { href: Route; title: string; text: string }) {
  return (
    <Link prefetch={false} href={href} className="block border-b border-line px-4.5 py-4.5 hover:bg-sunken">
      <span className="flex items-baseline justify-between text-md font-semibold text-accent">
        {title}
        <span aria-hidden="true">→</span>
      </span>
      <span className="mt-1 block text-ink-2">{text}</span>
    </Link>
  )
}
