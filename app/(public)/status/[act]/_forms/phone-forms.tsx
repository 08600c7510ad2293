'use client'

import { useIn } from '@/components/layout/locale-provider'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { TextField } from '@/components/ui/text-field'
import { typed } from '@/lib/web/form-state'
import { ActForm } from '../../act-form'
import { OneTimeCodeField } from '../../one-time-code-field'
import { changePhone, sendToNewPhone } from '../actions'

/** First the new number, then the code it received. */
export function PhoneForms({ isSent }: { readonly isSent: boolean }) {
  const { changePhone: text } = useIn(statusActsZh, statusActsEn)
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      {isSent && (
        <div className="mb-6">
          <ActForm action={changePhone} labels={{ oneTimeCode: text.code }} submit={text.submit}>
            {({ errorOf }) => <OneTimeCodeField label={text.code} {...errorOf('oneTimeCode')} />}
          </ActForm>
        </div>
      )}
      <ActForm
        action={sendToNewPhone}
        labels={{ phone: text.phone }}
        submit={text.send}
        variant={isSent ? 'plain' : 'primary'}
      >
        {({ state, errorOf }) => (
          <TextField
            name="phone"
            label={text.phone}
            type="tel"
            required
            autoComplete="tel-national"
            defaultValue={typed(state, 'phone')}
            {...errorOf('phone')}
          />
        )}
      </ActForm>
    </>
  )
}
