'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { assign } from '../assign/actions'
import { release } from '../release/actions'
import { takeOver } from '../take-over/actions'
import { SmallForm } from './small-form'

type HandsProps = {
  readonly reference: string
  readonly version: number
  /** The case is somebody else's. */
  readonly needsReason: boolean
}

export function TakeOverForm(props: HandsProps) {
  const { handling } = useWords().casePage
  return <HandsForm {...props} id="take-over" action={takeOver} submit={handling.takeOver} />
}

export function ReleaseForm(props: HandsProps) {
  const { handling } = useWords().casePage
  return <HandsForm {...props} id="release" action={release} submit={handling.release} />
}

function HandsForm(
  props: HandsProps & {
    readonly id: string
    readonly action: typeof takeOver
    readonly submit: string
  },
) {
  const { reference, version, needsReason, id, action, submit } = props
  const { handling } = useWords().casePage
  return (
    <SmallForm id={id} action={action} hidden={{ reference, version }} submit={submit}>
      {(wire) =>
        needsReason && (
          <TextField {...wire('reason', handling.reason)} hint={handling.reasonNeeded} required />
        )
      }
    </SmallForm>
  )
}

type AssignFormProps = HandsProps & {
  readonly clerks: readonly { readonly staffId: string; readonly name: string }[]
}

export function AssignForm({ reference, version, needsReason, clerks }: AssignFormProps) {
  const { handling } = useWords().casePage
  return (
    <SmallForm id="assign" action={assign} hidden={{ reference, version }} submit={handling.assign}>
      {(wire) => (
        <>
          <SelectField
            {...wire('staffId', handling.assignTo)}
            required
            choices={clerks.map(({ staffId, name }) => ({ value: staffId, label: name }))}
          />
          {needsReason && (
            <TextField {...wire('reason', handling.reason)} hint={handling.reasonNeeded} required />
          )}
        </>
      )}
    </SmallForm>
  )
}
