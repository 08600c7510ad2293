'use client'

import { useActionState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { RoleLine } from '@/lib/queries/staff-member-page'
import { IDLE } from '@/lib/web/form-state'
import { askForRole } from '../actions'
import { RefusedWish } from '../verb-button'

type RoleTableProps = {
  readonly staffId: string
  readonly lines: readonly RoleLine[]
}

/** Every role there is, whether it is held, and the button that asks for the opposite. */
export function RoleTable({ staffId, lines }: RoleTableProps) {
  const [state, send] = useActionState(askForRole, IDLE)
  const { admin, lifecycle } = useWords()
  const { member } = admin
  const mayAsk = lines.some((line) => line.mayAsk)
  return (
    <>
      {state.status !== 'idle' && (
        <div className="px-4 pb-3">
          {state.status === 'refused' && <RefusedWish refusal={state.refusal} />}
          {state.status === 'done' && <Notice tone="done" announce title={member.asked} />}
        </div>
      )}
      <Table label={member.roles}>
        <Head>
          <Th>{admin.staff.role}</Th>
          <Th>{admin.staff.state}</Th>
          {mayAsk && (
            <Th>
              <span className="sr-only">{member.change}</span>
            </Th>
          )}
        </Head>
        <tbody>
          {lines.map((line) => (
            <Row key={line.role}>
              <Th scope="row" className="[tr:last-child>&]:border-b-0">
                {lifecycle.roles[line.role]}
              </Th>
              <Td>
                <RoleState line={line} />
              </Td>
              {mayAsk && (
                <Td className="text-right">
                  {line.mayAsk && (
                    <form action={send} className="inline-flex" aria-label={lifecycle.roles[line.role]}>
                      <input type="hidden" name="staffId" value={staffId} />
                      <input type="hidden" name="role" value={line.role} />
                      <SubmitButton
                        name="change"
                        value={line.heldSince === null ? 'give' : 'take'}
                        variant="plain"
                        size="small"
                      >
                        {line.heldSince === null ? member.askGive : member.askTake}
                      </SubmitButton>
                    </form>
                  )}
                </Td>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function RoleState({ line: { heldSince, open } }: { line: RoleLine }) {
  const { member } = useWords().admin
  return (
    <span className="flex flex-wrap items-center gap-2">
      {heldSince === null ? (
        <span className="text-ink-3">{member.notHeld}</span>
      ) : (
        <>
          <Tag tone="done">{member.held}</Tag>
          <span className="text-ink-3">{member.since(dayOf(heldSince))}</span>
        </>
      )}
      {open && (
        <Tag tone="soon">{member.awaiting(open.change === 'give' ? member.giving : member.taking)}</Tag>
      )}
    </span>
  )
}
