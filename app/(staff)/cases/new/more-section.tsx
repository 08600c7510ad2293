'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/choice-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { DateField, TextField } from '@/components/ui/text-field'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { APPLICANT_KINDS, TRANSFER_REASONS, type ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Entries, Entry } from './entries'
import type { Bind } from './use-entries'

type MoreSectionProps = {
  readonly bind: Bind
  readonly values: Entries
  readonly today: string
  /** The insured person is a child: somebody else has to apply. */
  readonly isMinor: boolean
  readonly onChoose: (chosen: Partial<Entries>) => void
}

const ENTRIES_HERE: readonly Entry[] = [
  'applicant.kind',
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.relation',
  'reason',
  'certificateNo',
  'certificatePrintedOn',
  'platformSerialNo',
  'gapCause',
  'mode',
]

/** Who applies, and what is seldom needed. Open where something in it is wrong or not as usual. */
export function MoreSection({ bind, values, today, isMinor, onChoose }: MoreSectionProps) {
  const { intake, lifecycle, materials } = useWords()
  const kind = values['applicant.kind'] as ApplicantKind
  const isWrong = ENTRIES_HERE.some((entry) => bind(entry).error !== undefined)
  const [startsOpen] = useState(kind !== 'self' || values.certificateNo !== '' || values.gapCause !== '')
  const lacksGuardian = isMinor && kind !== 'guardian'
  const kinds = APPLICANT_KINDS.map((value) => ({ value, label: lifecycle.applicantKinds[value].name }))
  const reasons = TRANSFER_REASONS.map((value) => ({ value, label: lifecycle.transferReasons[value] }))
  return (
    <Sheet label={intake.more}>
      <Disclosure
        summary={intake.moreSummary(lifecycle.applicantKinds[kind].name)}
        open={startsOpen || isWrong || lacksGuardian}
      >
        {lacksGuardian && (
          <Notice
            tone="warn"
            announce
            title={intake.minor.title}
            className="mb-3"
            actions={
              <Button size="small" onClick={() => onChoose({ 'applicant.kind': 'guardian' })}>
                {intake.minor.change}
              </Button>
            }
          >
            {intake.minor.body}
          </Notice>
        )}
        <div className="grid gap-x-4 gap-y-3 md:grid-cols-2">
          <SelectField
            {...bind('applicant.kind')}
            choices={kinds}
            blank={false}
            hint={lifecycle.applicantKinds[kind].hint}
          />
          {kind !== 'self' && <Applicant kind={kind} bind={bind} />}
          <SelectField {...bind('reason')} choices={reasons} />
          <SelectField
            {...bind('mode')}
            choices={[{ value: 'letter', label: lifecycle.modes.letter.name }]}
            blank={intake.hints.modeByAreas}
          />
          <TextField {...bind('certificateNo')} autoComplete="off" maxLength={60} />
          <DateField {...bind('certificatePrintedOn')} max={today} />
          <SelectField
            {...bind('gapCause')}
            choices={GAP_CAUSES.map((value) => ({ value, label: materials.gap.causes[value] }))}
            blank={materials.gap.none}
            hint={materials.gap.hint}
          />
          <TextField
            {...bind('platformSerialNo')}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            hint={materials.serial.hint}
          />
        </div>
      </Disclosure>
    </Sheet>
  )
}

function Applicant({ kind, bind }: { readonly kind: ApplicantKind; readonly bind: Bind }) {
  const { intake } = useWords()
  const needsPapers = kind === 'guardian' || kind === 'delegate'
  return (
    <>
      <TextField {...bind('applicant.name')} required={needsPapers} autoComplete="off" maxLength={100} />
      <TextField
        {...bind('applicant.idNumber')}
        required={needsPapers}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <TextField {...bind('applicant.phone')} type="tel" autoComplete="off" />
      {needsPapers && (
        <TextField
          {...bind('applicant.relation')}
          autoComplete="off"
          maxLength={60}
          hint={kind === 'guardian' ? intake.hints.guardianRelation : intake.hints.delegateRelation}
        />
      )}
    </>
  )
}
