'use client'

import { useState } from 'react'
import { useWords } from '@/components/layout/words-provider'
import { SelectField } from '@/components/ui/choice-field'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { APPLICANT_KINDS, TRANSFER_REASONS, type ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Entries, Entry } from './entries'
import type { Bind } from './use-entries'

type MoreSectionProps = { readonly bind: Bind; readonly values: Entries }

const ENTRIES_HERE: readonly Entry[] = [
  'applicant.kind',
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'reason',
  'certificateNo',
  'mode',
]

/** Who applies, and what is seldom needed. Open where something in it is wrong or not as usual. */
export function MoreSection({ bind, values }: MoreSectionProps) {
  const { intake, lifecycle } = useWords()
  const kind = values['applicant.kind'] as ApplicantKind
  const isWrong = ENTRIES_HERE.some((entry) => bind(entry).error !== undefined)
  const [startsOpen] = useState(kind !== 'self' || values.certificateNo !== '')
  const kinds = APPLICANT_KINDS.map((value) => ({ value, label: lifecycle.applicantKinds[value].name }))
  const reasons = TRANSFER_REASONS.map((value) => ({ value, label: lifecycle.transferReasons[value] }))
  return (
    <Sheet label={intake.more}>
      <Disclosure
        summary={intake.moreSummary(lifecycle.applicantKinds[kind].name)}
        open={startsOpen || isWrong}
      >
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
        </div>
      </Disclosure>
    </Sheet>
  )
}

function Applicant({ kind, bind }: { readonly kind: ApplicantKind; readonly bind: Bind }) {
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
      {needsPapers && <TextField {...bind('applicant.relation')} autoComplete="off" maxLength={60} />}
    </>
  )
}
