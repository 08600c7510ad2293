'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { controlLook } from '@/components/ui/field'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { entryDiffers } from '@/lib/domain/documents/compared-entry'
import type { EnrolmentStatus } from '@/lib/domain/eligibility/facts'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { ComparedEntry } from '@/lib/queries/step-return'
import type { Entries } from '../step-frame'

type ComparedProps = { readonly entries: Entries; readonly compared: readonly ComparedEntry[] }

/**
 * Both sides entry by entry. What the letter says stands as it is; what is held here is typed from the origin's
 * own file over what is put forward, and an entry that comes to differ is ticked and goes onto the notice.
 */
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
        {compared.map(({ field, ours, oursFrom, theirs }, row) => {
          const label = returned.fields[field]
          const isTicked = ticked.includes(row)
          const letter = wording(field, theirs)
          const compare = (typed: string) => {
            if (entryDiffers(typed, letter) !== isTicked && letter !== '') toggle(row)
          }
          const side = (column: 'ours' | 'theirs', value: string | null) => {
            const said = wording(field, value)
            const isLetters = column === 'theirs' && said !== ''
            if (isLetters && isTicked)
              return (
                <>
                  {said}
                  <input type="hidden" name={`differences.${row}.theirs`} value={said} />
                </>
              )
            if (isLetters || (column === 'theirs' && !isTicked))
              return said === '' ? <span className="text-ink-3">{returned.nothing}</span> : said
            const { id, name, error } = entries.field(`differences.${row}.${column}`)
            // Entries that were not ticked were not sent, and come back as they are put forward.
            const before = 'values' in entries.state ? entries.state.values[name] : undefined
            return (
              <input
                type="text"
                id={id}
                {...(isTicked && { name })}
                defaultValue={before ?? said}
                {...(column === 'ours' && { onChange: (event) => compare(event.target.value) })}
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
              <Td>
                {side('ours', ours)}
                {ours !== null && (
                  <span className="block text-xs text-ink-3">{returned.oursFrom[oursFrom]}</span>
                )}
              </Td>
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
  return entryDiffers(ours, theirs)
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
