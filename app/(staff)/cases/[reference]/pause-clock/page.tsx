import type { Metadata } from 'next'
import { longDate } from '@/lib/i18n/format/dates'
import { currentLocale, words } from '@/lib/web/locale'
import { BesidePage, besideCase, type BesideRoute } from '../beside-page'
import { PauseForm } from './form'

export async function generateMetadata({ params }: BesideRoute): Promise<Metadata> {
  const { pauses } = await words()
  return { title: `${pauses.pause.title} · ${(await params).reference}` }
}

export default async function PauseClock({ params }: BesideRoute) {
  const page = await besideCase(params)
  const { pauses, lifecycle, reminders } = await words()
  const locale = await currentLocale()
  const waiting = page.clocks.filter(({ pauses: those }) => those.some(({ status }) => status === 'asked'))
  const free = page.pausable.filter(({ clock }) => !waiting.some((one) => one.clock === clock && one.running))
  return (
    <BesidePage
      page={page}
      title={pauses.pause.title}
      lead={pauses.lead}
      source={pauses.pause.source}
      open={free.length > 0}
      closed={page.pausable.length > 0 ? pauses.pause.waits : pauses.pause.closed}
    >
      <PauseForm
        reference={page.reference}
        version={page.version}
        today={page.today}
        clocks={free.map(({ clock }) => {
          const dueOn = page.clocks.findLast((one) => one.clock === clock)?.dueOn
          const { name } = lifecycle.clocks[clock]
          return {
            value: clock,
            label: dueOn === undefined ? name : reminders.dueOn(name, longDate(dueOn, locale)),
          }
        })}
      />
    </BesidePage>
  )
}
