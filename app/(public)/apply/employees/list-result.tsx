'use client'

import { PrintButton } from '@/components/documents/print-button'
import { PublicSection } from '@/components/layout/public-shell'
import { VerbForm } from '@/components/layout/verb-form'
import { useIn } from '@/components/layout/locale-provider'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { employeesEn, employeesZh } from '@/lib/i18n/messages/employees'
import { Button, ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { ListView } from '@/lib/web/employees/view'
import { clear } from './actions'
import type { ListSending } from './use-list'

/** Reference, code and days of each person, or why not: to keep, to print, to hand over. */
export function ListResult({ list, view }: { readonly list: ListSending; readonly view: ListView }) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const says = applyEmployees.result
  const { lodged, sealed } = view
  const made = lodged.filter(({ reference }) => reference !== null).length
  return (
    <>
      <PublicSection>
        <div role="status">
          <h2 className="flex items-center gap-2 text-xl">
            {made > 0 && <Icon name="done" className="text-done print:hidden" />}
            {says.title(made)}
          </h2>
        </div>
        {lodged.length > made && (
          <p className="mt-1 font-medium text-late">{says.failed(lodged.length - made)}</p>
        )}
        {made > 0 && <p className="mt-1 text-ink-2">{says.lead}</p>}
        <div className="mt-3 flex flex-wrap gap-2.5 print:hidden">
          <form method="post" action="/apply/employees/file">
            <input type="hidden" name="sealed" value={sealed} readOnly />
            <Button type="submit" variant="primary" className="thumb">
              {says.download}
            </Button>
          </form>
          <PrintButton label={says.print} />
        </div>
        <ul aria-label={says.table} className="mt-4 divide-y divide-line border-y border-line">
          {lodged.map((one) => (
            <Person key={one.row} one={one} />
          ))}
        </ul>
        <p className="mt-3 text-ink-2">{says.next}</p>
      </PublicSection>
      <PublicSection className="print:hidden">
        <div className="grid gap-2.5">
          <ButtonLink href="/status" size="big" className="thumb">
            {applyEmployees.status}
          </ButtonLink>
          <VerbForm action={clear} onSubmit={list.forget}>
            <Button type="submit" size="big" className="thumb w-full whitespace-normal">
              {says.done}
            </Button>
          </VerbForm>
        </div>
      </PublicSection>
    </>
  )
}

function Person({ one }: { readonly one: ListView['lodged'][number] }) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const employees = useIn(employeesZh, employeesEn)
  const says = applyEmployees.result
  const { row, who, reference, queryCode } = one
  return (
    <li className="break-inside-avoid py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {employees.sheetRow(row)} {who.split(' ')[0]}
        </span>
        {reference === null && <Tag tone="late">{says.notLodged}</Tag>}
      </p>
      <p className="text-sm break-all text-ink-3">{who.split(' ')[1]}</p>
      {reference !== null && (
        <dl className="mt-1 flex flex-wrap gap-x-6">
          <div>
            <dt className="text-sm text-ink-3">{says.reference}</dt>
            <dd className="font-semibold">{reference}</dd>
          </div>
          <div>
            <dt className="text-sm text-ink-3">{says.queryCode}</dt>
            <dd className="font-mono font-semibold tracking-wider">{queryCode}</dd>
          </div>
        </dl>
      )}
      {one.says.map((text) => (
        <p key={text} className="mt-0.5 text-sm text-ink-2">
          {text}
        </p>
      ))}
    </li>
  )
}
