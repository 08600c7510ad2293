import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { shortInstant } from '@/lib/i18n/format/dates'
import { fileSize } from '@/lib/i18n/format/file-size'
import type { ScanView } from '@/lib/queries/case-scans'
import { casePath, type Reading } from './reading'

/** 附件: scans that came with the case, downloaded one by one, each look recorded. */
export function ScansSheet({ reading, form }: { reading: Reading; form: ReactNode }) {
  const { page, words } = reading
  const { scans: says } = words.casePage
  if (page.scans.length === 0 && form === null) return null
  return (
    <Sheet id="scans" title={says.title}>
      {page.scans.length === 0 && <p className="text-ink-3">{says.none}</p>}
      <ul className="divide-y divide-line">
        {page.scans.map((scan) => (
          <ScanLine key={scan.key} scan={scan} reading={reading} />
        ))}
      </ul>
      {form !== null && (
        <Disclosure summary={says.add} className="mt-1.5 print:hidden">
          {form}
        </Disclosure>
      )}
    </Sheet>
  )
}

function ScanLine({ scan, reading }: { scan: ScanView; reading: Reading }) {
  const { page, locale, words } = reading
  const { scans: says } = words.casePage
  const kind = says.kinds[scan.kind]
  return (
    <li className="py-2 first:pt-0">
      {/* A file, not a page: the browser fetches it itself, and only when asked. */}
      <a
        href={casePath(page.reference, `/scans/${scan.key}`)}
        download
        className="font-medium text-accent underline underline-offset-4"
      >
        {scan.title === '' ? kind : `${kind} · ${scan.title}`}
      </a>
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
        {says.types[scan.type]} {fileSize(scan.bytes)} · {scan.addedBy ?? words.casePage.history.applicant} ·{' '}
        {shortInstant(scan.addedAt, locale)}
        <Tag tone={scan.shared ? 'accent' : 'calm'}>{scan.shared ? says.shared : says.ownOnly}</Tag>
      </p>
    </li>
  )
}
