import { addDays, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { employerIn } from './employers'
import { employee, resident, type EnrolmentPlan, type PersonPlan } from './people'
import { phoneNumber } from './synthetic-numbers'

const [NANJING, SUZHOU, HANGZHOU, HEFEI, CHANGSHA] = ['320100', '320500', '330100', '340100', '430100']
const [GUANGZHOU, SHENZHEN, XIAN, BAOJI] = ['440100', '440300', '610100', '610300']

const BASE_FEN = 620_000

/** The people who are always there, without a case, with what the demonstration uses them for. */
export function namedPeople(today: LocalDate): PersonPlan[] {
  const now = monthOf(today)
  const ago = (months: number): YearMonth => addMonths(now, -months)
  const left = (
    area: string,
    months: number,
    lastPaid: number,
    amount: { balanceFen: number },
    arrears = 0,
  ) =>
    employee(
      area,
      'suspended',
      { from: ago(lastPaid + months - 1), to: ago(lastPaid), ...amount },
      { employer: employerIn(area, months), arrearsMonths: arrears },
    )
  const arrived = (area: string, serial: number) =>
    employee(
      area,
      'active',
      { from: now, to: now, baseFen: BASE_FEN },
      { employer: employerIn(area, serial) },
    )

  const year = yearOf(today)
  const nextYear = (area: string) => resident(area, 'active', [year + 1], () => addDays(today, -10))
  const thisYear = (area: string) => resident(area, 'active', [year - 2, year - 1, year])

  const people: [name: string, idNumber: string, ...EnrolmentPlan[]][] = [
    // A clean case online.
    ['陈接续', '320102189001010011', left(NANJING, 86, 1, { balanceFen: 345_678 }), arrived(HEFEI, 0)],
    // Still insured at the origin and nowhere else: refused for two reasons at once.
    [
      '李未停',
      '320102189002020027',
      employee(NANJING, 'active', { from: ago(61), to: now, baseFen: BASE_FEN }),
    ],
    // Resident, enrolled elsewhere for next year; his neighbour for the year already paid.
    ['王居民', '320501189003030038', thisYear(SUZHOU), nextYear(HANGZHOU)],
    [
      '韩当年',
      '320501189012120131',
      thisYear(SUZHOU),
      resident(HANGZHOU, 'active', [year], () => addDays(today, -10)),
    ],
    // Another employer in the same pooling area: nothing to transfer.
    [
      '赵同城',
      '610102189004040047',
      employee(
        XIAN,
        'active',
        { from: ago(40), to: now, baseFen: BASE_FEN },
        { employer: employerIn(XIAN, 4) },
      ),
    ],
    // Within Shaanxi only the account moves.
    ['钱宝鸡', '610302189005050053', left(BAOJI, 29, 2, { balanceFen: 51_230 }), arrived(XIAN, 5)],
    // Within Guangdong the account stays.
    ['孙广深', '440104189006060069', left(GUANGZHOU, 37, 1, { balanceFen: 100_503 }), arrived(SHENZHEN, 6)],
    // Retired in one city, living in another: outside the measure.
    [
      '周退休',
      '330102189007070076',
      employee(HANGZHOU, 'retired', { from: yearMonth('2001-07'), to: ago(30), baseFen: BASE_FEN }),
    ],
    // Comes from a place that is reached by post: its registry is not visible here.
    ['吴九江', '360402189008080083', arrived(HEFEI, 8)],
    // An empty account and a long name.
    [
      '努尔买买提·阿布都外力',
      '320102189009090095',
      left(NANJING, 53, 1, { balanceFen: 0 }),
      arrived(XIAN, 9),
    ],
    // Two months in arrears, and a character beyond the basic plane.
    [
      '郑\u{20BB7}野',
      '320102189010100107',
      left(NANJING, 22, 5, { balanceFen: 9_999 }, 2),
      arrived(HANGZHOU, 1),
    ],
    // Two origins that share two months: 48 + 48 − 2 = 94.
    [
      '冯重叠',
      '430102189011110118',
      left(CHANGSHA, 48, 47, { balanceFen: 228_400 }),
      left(NANJING, 48, 1, { balanceFen: 431_975 }),
      arrived(HEFEI, 2),
    ],
  ]
  return people.map(([name, idNumber, ...enrolments], index) => ({
    name,
    idType: 'residentId',
    idNumber,
    phone: phoneNumber(index + 1),
    enrolments,
  }))
}
