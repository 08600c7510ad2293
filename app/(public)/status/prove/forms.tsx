'use client'

import { useIn } from '@/components/layout/locale-provider'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { RadioGroup } from '@/components/ui/choice-field'
import type { CaseParty, StatusAct } from '@/lib/domain/site/status-acts'
import { typed } from '@/lib/web/form-state'
import { ActForm } from '../act-form'
import { checkCode, sendCode } from '../actions'
import { OneTimeCodeField } from '../one-time-code-field'

type SendFormProps = {
  readonly act: StatusAct
  readonly parties: readonly CaseParty[]
  readonly isAgain: boolean
}

/** Asks which number only where there are two. */
export function SendForm({ act, parties, isAgain }: SendFormProps) {
  const { prove } = useIn(statusActsZh, statusActsEn)
  const [only] = parties
  return (
    <ActForm
      action={sendCode}
      labels={{ to: prove.to }}
      submit={isAgain ? prove.again : prove.send}
      variant={isAgain ? 'plain' : 'primary'}
    >
      {({ state, errorOf }) => (
        <>
          <input type="hidden" name="act" value={act} />
          {parties.length === 1 && only !== undefined ? (
            <>
              <input type="hidden" name="to" value={only} />
              {!isAgain && (
                <p>
                  {prove.to}：{prove.parties[only]}
                </p>
              )}
            </>
          ) : (
            <RadioGroup
              name="to"
              label={prove.to}
              required
              choices={parties.map((value) => ({ value, label: prove.parties[value] }))}
              defaultValue={typed(state, 'to', 'person')}
              {...errorOf('to')}
            />
          )}
        </>
      )}
    </ActForm>
  )
}

export function CodeForm({ act }: { readonly act: StatusAct }) {
  const { prove } = useIn(statusActsZh, statusActsEn)
  return (
    <ActForm action={checkCode} labels={{ oneTimeCode: prove.code }} submit={prove.confirm}>
      {({ errorOf }) => (
        <>
          <input type="hidden" name="act" value={act} />
          <OneTimeCodeField label={prove.code} {...errorOf('oneTimeCode')} />
        </>
      )}
    </ActForm>
  )
}
