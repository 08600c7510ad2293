'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/words-provider'
import { controlLook } from '@/components/ui/field'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import type { EnrolmentStatus } from '@/lib/domain/eligibility/facts'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { ComparedEntry } from '@/lib/queries/step-return'
import type { Entries } from '../step-frame'

type ComparedProps = { readonly entries: Entries; readonly compared: readonly ComparedEntry[] }

/** Both sides entry by entry; what is ticked goes onto the notice, and can be put more exactly there. */
export function Compared({ entries, compared }: ComparedProps) {
  const { returned } = useWords().stepPages
  const wording = useWording()
  const [ticked, setTicked] = useState<readonly number[]>(() =>
    compared.flatMap((entry, row) => (startsTicked(entries, entry, row) ? [row] : [])),
  )
  const toggle = (row: number) =>
    setTicked(ticked.includes(row) ? ticked.filter((one) => one !== row) : [...ticked, row])
  return (
    <Table label={returned.differences}>
      <Head>
        <Th>{returned.field}</Th>
        <Th>{returned.ours}</Th>
        <Th>{returned.theirs}</Th>
        <Th>{returned.differs}</Th>
      </Head>
      <tbody>
        {compared.map(({ field, ours, theirs }, row) => {
          const label = returned.fields[field]
          const isTicked = ticked.includes(row)
          const side = (column: 'ours' | 'theirs', value: string | null) => {
            const said = wording(field, value)
            if (!isTicked) return said === '' ? <span className="text-ink-3">{returned.nothing}</span> : said
            const { id, name, error, defaultValue } = entries.field(`differences.${row}.${column}`, said)
            return (
              <input
                type="text"
                id={id}
                name={name}
                defaultValue={defaultValue}
                aria-label={returned.sideOf(returned[column], label)}
                aria-invalid={error !== undefined || undefined}
                title={error}
                className={controlLook}
              />
            )
          }
          return (
            <Row key={field} className={isTicked ? 'bg-late-soft' : undefined}>
              <Td>
                {label}
                {isTicked && <input type="hidden" name={`differences.${row}.field`} value={label} />}
              </Td>
              <Td>{side('ours', ours)}</Td>
              <Td>{side('theirs', theirs)}</Td>
              <Td>
                <input
                  type="checkbox"
                  checked={isTicked}
                  onChange={() => toggle(row)}
                  aria-label={returned.tick(label)}
                  className="size-4 accent-accent"
                />
              </Td>
            </Row>
          )
        })}
      </tbody>
    </Table>
  )
}

/** Ticked from the start where both sides say something and not the same; as it was after an answer. */
function startsTicked({ state }: Entries, { ours, theirs }: ComparedEntry, row: number): boolean {
  if (state.status === 'invalid' || state.status === 'refused')
    return state.values[`differences.${row}.field`] !== undefined
  return ours !== null && theirs !== null && ours !== theirs
}

function useWording() {
  const { stepPages, lifecycle, eligibility } = useWords()
  return (field: ComparedEntry['field'], value: string | null): string => {
    if (value === null) return ''
    if (field === 'scheme') return lifecycle.schemes[value as Scheme].name
    if (field === 'status') return eligibility.enrolmentStatus[value as EnrolmentStatus]
    if (field !== 'sex') return value
    return stepPages.returned.sexes[value as 'male' | 'female']
  }
}
