import { Icon } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import { siteEnv } from '@/lib/env'
import { callName, developerWords } from '@/lib/i18n/developer-words'
import type { Locale } from '@/lib/i18n/locale'
import type { Operation } from '@/lib/schemas/api/operation'
import { STATUS_OF } from '@/lib/schemas/api/problem'
import { curlOf } from '@/lib/web/api/describe'
import { faultsOf } from '@/lib/web/api/faults'
import { answersOf, bodyOf, parametersOf } from '@/lib/web/api/call-shapes'
import { Code } from './code'
import { Marked } from './marked'
import { Members } from './members'

type CallEntryProps = { readonly call: Operation; readonly locale: Locale }

/** One call: closed by its name, open with all that goes in and comes out. A link to it opens it. */
export function CallEntry({ call, locale }: CallEntryProps) {
  const says = developerWords(locale)
  const { id, method, path, base = '', summary, about, access } = call
  const parameters = parametersOf(call)
  const body = bodyOf(call)
  return (
    <details className="group border-b border-line last:border-b-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-baseline gap-2 py-2 hover:bg-sunken">
        <Icon
          name="right"
          className="size-[0.9em] shrink-0 text-ink-3 transition-transform group-open:rotate-90"
        />
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{callName(id, summary, locale)}</span>
          <code className="font-mono text-sm wrap-anywhere text-ink-3">
            {method} {base}
            {path}
          </code>
        </span>
      </summary>
      <div id={id} className="scroll-mt-4 pb-4 pl-5">
        <p className="mb-1">
          <Tag tone={access === 'public' ? 'done' : 'accent'}>{says.access[access]}</Tag>{' '}
          <span lang="en" className="text-ink-2">
            <Marked>{summary}</Marked>
          </span>
        </p>
        {about !== undefined && (
          <p lang="en" className="text-ink-2">
            <Marked>{about}</Marked>
          </p>
        )}
        {parameters.length > 0 && <Members title={says.parameters} variants={[parameters]} locale={locale} />}
        {body && <Members title={says.body} variants={body} isSent locale={locale} />}
        {answersOf(call).map(({ status, told, members, isFile }) => (
          <Members
            key={status}
            title={`${says.answers} ${status}`}
            lead={isFile ? says.file : told}
            variants={members}
            locale={locale}
          />
        ))}
        <h4 className="mt-3 text-sm text-ink-3">{says.faults}</h4>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
          {faultsOf(call).map((code) => (
            <a key={code} href={`#${code}`} className="py-0.5 text-accent hover:underline">
              <span className="text-ink-3">{STATUS_OF[code]}</span> {code}
            </a>
          ))}
        </p>
        <h4 className="mt-3 text-sm text-ink-3">{says.example}</h4>
        <Code label={says.example}>{curlOf(call, siteEnv().NEXTAUTH_URL)}</Code>
      </div>
    </details>
  )
}
