import { PublicSection } from '@/components/layout/public-shell'
import { CheckboxField, SelectField } from '@/components/ui/choice-field'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { materialsFor } from '@/lib/domain/documents/materials'
import { NATIONAL_PARAMETERS } from '@/lib/domain/region/resolve-parameters'
import { BringQuestion } from '@/lib/schemas/bring-question'
import { words } from '@/lib/web/locale'

const BRING_ANCHOR = 'what-to-bring'

/** Which papers to bring, by kind, channel and applicant: asked by address alone, so that it works without script. */
export async function WhatToBring({ asked }: { readonly asked: Record<string, unknown> }) {
  const { materials, lifecycle, intake, eligibility } = await words()
  const { guide } = materials
  const question = BringQuestion.parse(asked)
  const { kind, channel, who, document, minor } = question
  const [fromScheme, toScheme] = kind.split('-') as ['employee' | 'resident', 'employee' | 'resident']
  const isAsked = asked['kind'] !== undefined
  const papers = materialsFor({
    fromScheme,
    toScheme,
    pairMode: 'NORMAL',
    mode: channel,
    applicantKind: who,
    idType: document,
    isMinor: minor,
    crossesProvinces: true,
    owesMonths: false,
    requireCertificate: NATIONAL_PARAMETERS.requireCertificate,
    arrearsPolicy: NATIONAL_PARAMETERS.arrearsPolicy,
    crossSchemeAccount: NATIONAL_PARAMETERS.crossSchemeAccount,
  })
  const choicesOf = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  const kindsOfApplicant = Object.fromEntries(
    Object.entries(lifecycle.applicantKinds).map(([value, { name }]) => [value, name]),
  )
  return (
    <PublicSection title={guide.title}>
      <p id={BRING_ANCHOR} className="mb-2 text-ink-2">
        {guide.lead}
      </p>
      <Disclosure summary={guide.show} open={isAsked}>
        <form method="get" action={`/#${BRING_ANCHOR}`} className="grid gap-3 sm:grid-cols-2">
          <SelectField
            name="kind"
            label={guide.kind}
            choices={choicesOf(guide.kinds)}
            blank={false}
            defaultValue={kind}
          />
          <SelectField
            name="channel"
            label={guide.channel}
            choices={choicesOf(guide.channels)}
            blank={false}
            defaultValue={channel}
          />
          <SelectField
            name="who"
            label={guide.who}
            choices={choicesOf(kindsOfApplicant)}
            blank={false}
            defaultValue={who}
          />
          <SelectField
            name="document"
            label={guide.document}
            choices={choicesOf(intake.idTypes)}
            blank={false}
            defaultValue={document}
          />
          <CheckboxField name="minor" label={guide.minor} defaultChecked={minor} />
          <div className="self-end">
            <Button type="submit" variant="primary">
              {guide.show}
            </Button>
          </div>
        </form>
        {isAsked && who === 'employer' && toScheme === 'resident' && (
          <Notice tone="warn" title={guide.employerForResident} className="mt-3" />
        )}
        {isAsked && (
          <ul aria-label={guide.list} className="mt-3 divide-y divide-line border-y border-line">
            {papers.map(({ code, essential, why, source }) => (
              <li key={code} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2.5">
                <span className="min-w-0 flex-1 basis-60">
                  <span className="font-medium">{materials.papers[code].name}</span>
                  <span className="block text-ink-2">{materials.papers[code].hint}</span>
                  <span className="block text-sm text-ink-3">
                    {materials.reasons[why]} · {eligibility.sources[source].short}
                  </span>
                </span>
                <Tag tone={essential ? 'accent' : 'calm'}>
                  {essential ? materials.essential : materials.optional}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-2 text-sm text-ink-3">{guide.local}</p>
      </Disclosure>
    </PublicSection>
  )
}
