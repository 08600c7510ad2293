'use client'

import { PublicSection } from '@/components/layout/public-shell'
import { useIn } from '@/components/layout/locale-provider'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Row, Table, Td, Th } from '@/components/ui/table'
import type { ListView } from '@/lib/web/employees/view'
import { Offline, SendButton } from '../send-button'
import { UploadForm } from './upload-form'
import type { ListSending } from './use-list'

type FaultyRowsProps = { readonly list: ListSending; readonly view: ListView }

/** What is wrong in which row, and the two ways on: without these rows, or with a better list. */
export function FaultyRows({ list, view }: FaultyRowsProps) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const says = applyEmployees.faulty
  const { people, faulty, whole, sealed } = view
  return (
    <>
      <PublicSection>
        <div role="status">
          <h2 className="text-lg">{whole.length > 0 ? says.whole : says.title(faulty.length)}</h2>
        </div>
        <p className="mt-1 text-ink-2">{people > 0 ? says.good(people) : says.none}</p>
        {whole.length > 0 && (
          <Notice tone="warn" className="mt-3">
            <ul>
              {whole.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {faulty.length > 0 && (
          <div className="-mx-4.5 mt-3 border-y border-line">
            <Table label={says.table}>
              <thead>
                <tr>
                  <Th>{says.row}</Th>
                  <Th>{says.says}</Th>
                </tr>
              </thead>
              <tbody>
                {faulty.map(({ row, says: sentences }) => (
                  <Row key={row}>
                    <Th scope="row" className="align-top">
                      {row}
                    </Th>
                    <Td className="w-full">
                      {sentences.map((text) => (
                        <p key={text} className="whitespace-normal">
                          {text}
                        </p>
                      ))}
                    </Td>
                  </Row>
                ))}
              </tbody>
            </Table>
          </div>
        )}
        <form method="post" action="/apply/employees/file" className="mt-4">
          <input type="hidden" name="sealed" value={sealed} readOnly />
          <Button type="submit" className="thumb">
            {says.download}
          </Button>
        </form>
      </PublicSection>
      {people > 0 && (
        <PublicSection title={says.choose}>
          <form {...list.form} className="grid gap-2">
            <input type="hidden" name="step" value="withoutFaulty" />
            <input type="hidden" name="sealed" value={sealed} readOnly />
            <Offline when={list.offline} />
            <SendButton pending={list.pending}>{says.goOn(people, faulty.length)}</SendButton>
            <p className="text-sm text-ink-3">{says.goOnHint}</p>
          </form>
        </PublicSection>
      )}
      <UploadForm list={list} again />
    </>
  )
}
