'use client'

import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import type { ReturnReason } from '@/lib/domain/transfer/closed-lists'

type ReturnedFactsProps = {
  readonly returned: {
    readonly reason: ReturnReason
    readonly soft: boolean
    readonly differences: readonly {
      readonly field: string
      readonly ours: string
      readonly theirs: string
    }[]
    readonly note: string | null
  }
}

/** Why the origin returned the letter, and what the two sides hold differently. */
export function ReturnedFacts({ returned }: ReturnedFactsProps) {
  const { stepPages, lifecycle } = useWords()
  const words = stepPages.returned
  const { name, hint } = lifecycle.returnReasons[returned.reason]
  return (
    <>
      <Notice tone={returned.soft ? 'warn' : 'late'} title={name}>
        {hint} · {returned.soft ? words.soft : words.hard}
        {returned.note !== null && <span className="block">{returned.note}</span>}
      </Notice>
      {returned.differences.length > 0 && (
        <Table label={words.differences}>
          <Head>
            <Th>{words.field}</Th>
            <Th>{lifecycle.sides.origin}</Th>
            <Th>{words.theirs}</Th>
          </Head>
          <tbody>
            {returned.differences.map(({ field, ours, theirs }) => (
              <Row key={field}>
                <Td>{field}</Td>
                <Td>{ours}</Td>
                <Td>{theirs}</Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
