'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { KeyValues } from '@/components/ui/key-values'
import { maskIdNumber, maskName } from '@/lib/domain/identity/mask'
import type { ApplicantKind } from '@/lib/domain/transfer/closed-lists'
import type { Scheme } from '@/lib/domain/transfer/states'
import { fieldLabel } from '@/lib/i18n/format/field-errors'
import type { Entries } from './entries'
import type { AreaWords } from './use-areas'

type PrintSheetProps = {
  readonly values: Entries
  readonly number: string
  readonly phoneKnown: boolean
  readonly areas: AreaWords
}

/** What was entered, on paper, for the person at the counter to read: masked as printed lists are. */
export function PrintSheet({ values, number, phoneKnown, areas }: PrintSheetProps) {
  const locale = useLocale()
  const { intake, lifecycle } = useWords()
  const words = intake.print
  const scheme = (value: string) => lifecycle.schemes[value as Scheme].long
  const hasPhone = phoneKnown || values['person.phone'] !== ''
  const given = [
    { term: fieldLabel('name', locale), value: maskName(values['person.name'], 'counter') },
    { term: fieldLabel('idNumber', locale), value: maskIdNumber(number, 'counter') },
    { term: fieldLabel('phone', locale), value: hasPhone ? words.phoneGiven : '' },
    { term: fieldLabel('originArea', locale), value: areas.nameOf(values.originArea) },
    { term: fieldLabel('fromScheme', locale), value: scheme(values.fromScheme) },
    { term: fieldLabel('destinationArea', locale), value: areas.nameOf(values.destinationArea) },
    { term: fieldLabel('toScheme', locale), value: scheme(values.toScheme) },
    { term: intake.labels['employer.name'], value: values['employer.name'] },
    {
      term: fieldLabel('applicantKind', locale),
      value: lifecycle.applicantKinds[values['applicant.kind'] as ApplicantKind].name,
    },
    { term: intake.labels['applicant.name'], value: maskName(values['applicant.name'], 'counter') },
  ]
  return (
    <section className="hidden print:block" aria-label={words.title}>
      <h2 className="text-lg">{words.title}</h2>
      <p className="mt-2">{words.lead}</p>
      <KeyValues className="mt-4" entries={given.filter(({ value }) => value !== '')} />
      <p className="mt-4 text-sm">{words.masked}</p>
      <p className="mt-10 flex gap-40">
        <span>{words.signature}</span>
        <span>{words.date}</span>
      </p>
    </section>
  )
}
