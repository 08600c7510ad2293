import { addDays, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { NationalHoliday } from '@/lib/domain/calendar/statutory-days'
import { buildCalendar } from '@/lib/domain/calendar/working-calendar'
import type { CalendarDay, CalendarYear, WorkingCalendar } from '@/lib/domain/calendar/working-calendar'

/** First and last month-day of a stretch off. */
type Stretch = readonly [NationalHoliday, string, string]
type MakeUp = readonly [NationalHoliday, ...string[]]

/** The State Council's yearly notices on days off, each transcribed from its text. */
const NOTICES: readonly {
  year: number
  source: string
  off: readonly Stretch[]
  makeUp: readonly MakeUp[]
}[] = [
  {
    year: 2024,
    source: '国办发明电〔2023〕7号, 2023-10-25',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['春节', '02-04', '02-18'],
      ['清明节', '04-07'],
      ['劳动节', '04-28', '05-11'],
      ['中秋节', '09-14'],
      ['国庆节', '09-29', '10-12'],
    ],
  },
  {
    year: 2025,
    source: '国办发明电〔2024〕12号, 2024-11-12',
    off: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节', '10-01', '10-05'],
      ['中秋节', '10-06', '10-06'],
      ['国庆节', '10-07', '10-08'],
    ],
    makeUp: [
      ['春节', '01-26', '02-08'],
      ['劳动节', '04-27'],
      ['国庆节', '09-28', '10-11'],
    ],
  },
  {
    year: 2026,
    source: '国办发明电〔2025〕7号, 2025-11-04',
    off: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['元旦', '01-04'],
      ['春节', '02-14', '02-28'],
      ['劳动节', '05-09'],
      ['国庆节', '09-20', '10-10'],
    ],
  },
]

/** The published national years. Later ones are added by staff when their notice appears. */
export const CHINA_YEARS: readonly CalendarYear[] = NOTICES.map(({ year, source, off, makeUp }) => ({
  year,
  published: true,
  version: 1,
  source,
  days: [
    ...off.flatMap(([name, first, last]) =>
      stretch(localDate(`${year}-${first}`), localDate(`${year}-${last}`)).map((date): CalendarDay => ({
        date,
        name,
        isOffDay: true,
      })),
    ),
    ...makeUp.flatMap(([name, ...days]) =>
      days.map((day): CalendarDay => ({ date: localDate(`${year}-${day}`), name, isOffDay: false })),
    ),
  ].sort((a, b) => (a.date < b.date ? -1 : 1)),
}))

/** The national working calendar, code CN. */
export const CHINA: WorkingCalendar = buildCalendar('CN', CHINA_YEARS)

function stretch(first: LocalDate, last: LocalDate): LocalDate[] {
  return first > last ? [] : [first, ...stretch(addDays(first, 1), last)]
}
