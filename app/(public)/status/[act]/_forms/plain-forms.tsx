'use client'

import { useIn } from '@/components/layout/locale-provider'
import { statusActsEn, statusActsZh } from '@/lib/i18n/messages/status-acts'
import { CheckboxField, RadioGroup } from '@/components/ui/choice-field'
import { TextareaField, TextField } from '@/components/ui/text-field'
import { typed } from '@/lib/web/form-state'
import { ActForm } from '../../act-form'
import { askPayOut, complain, object, setNotices, withdraw } from '../actions'

export function WithdrawForm() {
  const { withdraw: text } = useIn(statusActsZh, statusActsEn)
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={withdraw} labels={{ note: text.note }} submit={text.submit} variant="danger">
        {({ state, errorOf }) => (
          <TextareaField
            name="note"
            label={text.note}
            maxLength={300}
            defaultValue={typed(state, 'note')}
            {...errorOf('note')}
          />
        )}
      </ActForm>
    </>
  )
}

export function ObjectForm() {
  const { object: text } = useIn(statusActsZh, statusActsEn)
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={object} labels={{ about: text.about, text: text.text }} submit={text.submit}>
        {({ state, errorOf }) => (
          <>
            <RadioGroup
              name="about"
              label={text.about}
              required
              choices={Object.entries(text.choices).map(([value, label]) => ({ value, label }))}
              defaultValue={typed(state, 'about')}
              {...errorOf('about')}
            />
            <TextareaField
              name="text"
              label={text.text}
              hint={text.textHint}
              required
              rows={5}
              maxLength={500}
              defaultValue={typed(state, 'text')}
              {...errorOf('text')}
            />
          </>
        )}
      </ActForm>
    </>
  )
}

export function AskPayOutForm() {
  const { askPayOut: text } = useIn(statusActsZh, statusActsEn)
  const labels = { bankName: text.bankName, accountNumber: text.account }
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={askPayOut} labels={labels} submit={text.submit}>
        {({ state, errorOf }) => (
          <>
            <TextField
              name="bankName"
              label={text.bankName}
              hint={text.bankHint}
              required
              autoComplete="off"
              defaultValue={typed(state, 'bankName')}
              {...errorOf('bankName')}
            />
            <TextField
              name="accountNumber"
              label={text.account}
              required
              inputMode="numeric"
              autoComplete="off"
              {...errorOf('accountNumber')}
            />
          </>
        )}
      </ActForm>
    </>
  )
}

export function NoticesForm() {
  const { setNotices: text } = useIn(statusActsZh, statusActsEn)
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={setNotices} labels={{ progress: text.progress }} submit={text.submit}>
        {() => <CheckboxField name="progress" label={text.progress} defaultChecked />}
      </ActForm>
    </>
  )
}

export function ComplainForm() {
  const { complain: text } = useIn(statusActsZh, statusActsEn)
  return (
    <>
      <p className="mb-4 text-ink-2">{text.lead}</p>
      <ActForm action={complain} labels={{ text: text.text }} submit={text.submit}>
        {({ state, errorOf }) => (
          <TextareaField
            name="text"
            label={text.text}
            required
            rows={5}
            maxLength={500}
            defaultValue={typed(state, 'text')}
            {...errorOf('text')}
          />
        )}
      </ActForm>
    </>
  )
}
