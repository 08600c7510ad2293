'use client'

import { useWords } from '@/components/layout/use-words'
import { disable, enable, reset } from '../actions'
import { OneTimePassword } from '../one-time-password'
import { VerbButton } from '../verb-button'

type AccountVerbsProps = {
  readonly staffId: string
  /** Since when, in words; null while the account is in use. */
  readonly disabledAt: string | null
  readonly mayDisable: boolean
  readonly mayReset: boolean
}

export function AccountVerbs({ staffId, disabledAt, mayDisable, mayReset }: AccountVerbsProps) {
  const { member } = useWords().admin
  const fields = { staffId }
  return (
    <div className="flex flex-col gap-4">
      {mayReset && (
        <div>
          <p className="mb-2 text-ink-2">{member.resetHint}</p>
          <VerbButton
            action={reset}
            fields={fields}
            done={(password) => <OneTimePassword password={password} />}
          >
            {member.reset}
          </VerbButton>
        </div>
      )}
      {mayDisable && (
        <div>
          <p className="mb-2 text-ink-2">
            {disabledAt === null
              ? member.disableHint
              : `${member.disabledSince(disabledAt)} · ${member.enableHint}`}
          </p>
          {disabledAt === null ? (
            <VerbButton key="disable" action={disable} fields={fields} variant="danger">
              {member.disable}
            </VerbButton>
          ) : (
            <VerbButton key="enable" action={enable} fields={fields}>
              {member.enable}
            </VerbButton>
          )}
        </div>
      )}
    </div>
  )
}
