import type { Route } from 'next'
import Link from 'next/link'
import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { shortDate } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { supposedHref } from '@/lib/queries/feasibility-address'
import type { FeasibilityView } from '@/lib/queries/feasibility-page'

type ComingDaysProps = { readonly view: FeasibilityView; readonly locale: Locale }

/** Who is there on each of the coming working days, and what would be done on it. */
export function ComingDays({ view, locale }: ComingDaysProps) {
  const { team, shell } = wordsFor(locale)
  const { days: words } = team.feasibility
  return (
    <Sheet kind="flush" title={words.title}>
      <Table label={words.title}>
        <Head>
          <Th>{words.day}</Th>
          <Th num>{words.clerks}</Th>
          <Th>{words.away}</Th>
          <Th num>{words.finished}</Th>
        </Head>
        <tbody>
          {view.days.map(({ day, clerks, away, finished }) => {
            const names = away.map((one) => nameIn(one, locale)).join(shell.punctuation.list)
            const date = shortDate(day, locale)
            return (
              <Row key={day}>
                <Td>{date}</Td>
                <Td num>{clerks}</Td>
                <Td clip dim={names === ''} title={names} className="max-w-28">
                  {names === '' ? words.nobodyAway : names}
                </Td>
                <Td num dim={finished === 0}>
                  {finished === 0 ? (
                    0
                  ) : (
                    <Link
                      href={supposedHref(view.supposed, { day, show: null }) as Route}
                      aria-label={words.finishedOn(date, finished)}
                      className="rounded-sm underline decoration-line-strong underline-offset-4 hover:decoration-current"
                    >
                      {finished}
                    </Link>
                  )}
                </Td>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </Sheet>
  )
}
