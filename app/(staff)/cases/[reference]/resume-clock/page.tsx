import type { Metadata } from 'next'
import { longDate } from '@/lib/i18n/format/dates'
import { currentLocale, words } from '@/lib/web/locale'
import { BesidePage, besideCase, type BesideRoute } from '../beside-page'
import { ResumeForm } from './form'

export async function generateMetadata({ params }: BesideRoute): Promise<Metadata> {
  const { pauses } = await words()
  return { title: `${pauses.resume.title} · ${(await params).reference}` }
}

export default async function ResumeClock({ params }: BesideRoute) {
  const page = await besideCase(params)
  const { pauses, lifecycle, shell } = await words()
  const locale = await currentLocale()
  const running = page.clocks.flatMap((clock) => clock.pauses.filter(({ mayResume }) => mayResume))
  return (
    <BesidePage
      page={page}
      title={pauses.resume.title}
      lead={pauses.resume.lead}
      source={pauses.pause.source}
      open={running.length > 0}
      closed={pauses.resume.closed}
    >
      <ResumeForm
        reference={page.reference}
        version={page.version}
        pauses={running.map(({ id, clock, reason, from, to }) => ({
          value: id,
          label: [
            lifecycle.clocks[clock].name,
            pauses.reasons[reason],
            to === null
              ? pauses.open(longDate(from, locale))
              : pauses.days(longDate(from, locale), longDate(to, locale)),
          ].join(shell.punctuation.comma),
        }))}
      />
    </BesidePage>
  )
}
