import type { Metadata, Route } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { ButtonLink } from '@/components/ui/button'
import { isSiteAlone, siteEnv } from '@/lib/env'
import { callName, codeText, developerWords, fieldCodes } from '@/lib/i18n/developer-words'
import type { Operation } from '@/lib/schemas/api/operation'
import { PROBLEM_CODES, STATUS_OF } from '@/lib/schemas/api/problem'
import { publishedCalls } from '@/lib/web/api/published'
import { callLimits } from '@/lib/web/api/call-limits'
import { currentLocale } from '@/lib/web/locale'
import { CallEntry } from './call'
import { Code } from './code'

export async function generateMetadata(): Promise<Metadata> {
  return { title: developerWords(await currentLocale()).title }
}

/** The JSON API for people: how to begin, what holds everywhere, and every call as it is declared. */
export default async function DevelopersPage() {
  const locale = await currentLocale()
  const says = developerWords(locale)
  const calls = publishedCalls()
  const byTag = (Object.keys(says.tags) as Operation['tag'][])
    .map((tag) => ({ tag, calls: calls.filter((call) => call.tag === tag) }))
    .filter((group) => group.calls.length > 0)
  const limits = callLimits()
  return (
    <>
      <PublicSection>
        <h1 className="text-2xl">{says.title}</h1>
        <p className="mt-2 text-ink-2">{isSiteAlone() ? says.alone : says.lead}</p>
        <p className="mt-2">
          <a href="/api/v1/openapi.json" className="text-accent hover:underline">
            {says.document}
          </a>
        </p>
      </PublicSection>
      <PublicSection title={says.contents}>
        <nav aria-label={says.contents} className="grid gap-3">
          {byTag.map((group) => (
            <div key={group.tag}>
              <p className="text-sm text-ink-3">{says.tags[group.tag]}</p>
              <ul className="grid gap-x-4 sm:grid-cols-2">
                {group.calls.map(({ id, summary }) => (
                  <li key={id}>
                    <a href={`#${id}`} className="inline-block py-1 text-accent hover:underline">
                      {callName(id, summary, locale)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </PublicSection>
      {!isSiteAlone() && (
        <PublicSection title={says.tokens.title}>
          <p>{says.tokens.own}</p>
          <Code label={says.example}>{`TOKEN=$(npm run -s token -- hefei-clerk)
curl -H "Authorization: Bearer $TOKEN" '${siteEnv().NEXTAUTH_URL}/api/v1/transfers'`}</Code>
          <p>{says.tokens.use}</p>
          <p className="mt-3">
            <ButtonLink href={'/account/tokens' as Route}>{says.tokens.page}</ButtonLink>
          </p>
        </PublicSection>
      )}
      <PublicSection title={says.formats.title}>
        <p>{says.formats.text}</p>
      </PublicSection>
      <PublicSection title={says.errors.title}>
        <p>{says.errors.text}</p>
        <Code label={says.example}>{`{ "type": "/developers#invalid", "title": "Some fields cannot be taken.",
  "status": 422, "code": "invalid",
  "fields": [{ "path": "person.idNumber", "code": "id-check-digit" }] }`}</Code>
        <dl className="mt-3 divide-y divide-line border-y border-line">
          {PROBLEM_CODES.map((code) => (
            <div key={code} id={code} className="scroll-mt-4 py-2 target:bg-accent-soft">
              <dt className="flex flex-wrap items-baseline gap-x-3">
                <code className="font-mono text-sm font-semibold">{code}</code>
                <span className="text-sm text-ink-3">{STATUS_OF[code]}</span>
              </dt>
              <dd className="text-ink-2">{codeText(code, locale)}</dd>
            </div>
          ))}
        </dl>
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer py-2 text-accent hover:underline">
            {says.errors.fields}
          </summary>
          <dl className="divide-y divide-line border-y border-line">
            {fieldCodes(locale).map(({ code, text }) => (
              <div key={code} className="py-1.5">
                <dt>
                  <code className="font-mono text-sm font-semibold">{code}</code>
                </dt>
                <dd className="text-sm text-ink-2">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      </PublicSection>
      <PublicSection title={says.idempotency.title}>
        <p>{says.idempotency.text}</p>
      </PublicSection>
      <PublicSection title={says.versions.title}>
        <p>{says.versions.text}</p>
      </PublicSection>
      <PublicSection title={says.limits.title}>
        <p>{says.limits.text(limits.token, limits.address)}</p>
      </PublicSection>
      {byTag.map((group) => (
        <PublicSection key={group.tag} title={says.tags[group.tag]}>
          {group.calls.map((call) => (
            <CallEntry key={call.id} call={call} locale={locale} />
          ))}
        </PublicSection>
      ))}
    </>
  )
}
