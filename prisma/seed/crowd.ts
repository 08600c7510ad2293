import { addDays, localDate, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { employerIn } from './employers'
import { commonName, SPECIAL_NAMES } from './names'
import { employee, resident, syntheticNumber, type EnrolmentPlan, type PersonPlan } from './people'
import { randomFrom, type Random } from './random'
import { phoneNumber, residentNumber } from './synthetic-numbers'

export const CROWD_SIZE = 200
/** Serial numbers of the crowd; story people and the named ones have ranges of their own. */
const FIRST_SERIAL = 1000

/** Hefei and Nanjing stand for the busy offices of the demonstration. */
const AREAS = ['340100', '340100', '340100', '320100', '320100', '320100', '320500', '330100', '350100']
const MORE_AREAS = ['350500', '410100', '410000', '430100', '440100', '440300', '610100', '610300']

/** Everybody else in the registry: insured where they live, some with a new start elsewhere, nobody with a case. */
export function crowd(today: LocalDate): PersonPlan[] {
  const random = randomFrom(20210901)
  return [
    ...foreigners(today),
    ...Array.from({ length: CROWD_SIZE }, (_, index) => member(random, today, index)),
  ]
}

function member(random: Random, today: LocalDate, index: number): PersonPlan {
  const serial = FIRST_SERIAL + index
  const area = random.pick(random.chance(0.7) ? AREAS : MORE_AREAS)
  const special = index % 12 === 5 ? SPECIAL_NAMES[Math.floor(index / 12)] : undefined
  return {
    name: special ?? commonName(random),
    idType: 'residentId',
    idNumber: syntheticNumber(area, serial, random.chance(0.5)),
    // One in ten has no phone on record and is told by other means.
    phone: index % 10 === 7 ? null : phoneNumber(serial),
    enrolments: random.chance(0.2)
      ? [residentOf(random, today, area)]
      : employments(random, today, area, serial),
  }
}

function residentOf(random: Random, today: LocalDate, area: string): EnrolmentPlan {
  const year = yearOf(today)
  const since = year - random.int(0, 7)
  const years = Array.from({ length: year - since + 1 }, (_, step) => since + step)
  return resident(area, 'active', years)
}

function employments(random: Random, today: LocalDate, area: string, serial: number): EnrolmentPlan[] {
  const now = monthOf(today)
  const months = random.int(6, 84)
  const baseFen = random.int(45, 160) * 10_000
  const employer = employerIn(area, serial)
  if (random.chance(0.7)) {
    const work = { from: addMonths(now, 1 - months), to: now, baseFen }
    return [employee(area, 'active', work, random.chance(0.85) ? { employer } : {})]
  }
  // Left: some went on elsewhere and may apply for a transfer any day, some are between two jobs.
  const gap = random.int(1, 5)
  const left = employee(
    area,
    'suspended',
    { from: addMonths(now, -gap - months), to: addMonths(now, -gap), baseFen },
    {
      employer,
      arrearsMonths: random.chance(0.1) ? 1 : 0,
      openClaims: random.chance(0.05),
      familyBound: random.chance(0.05),
    },
  )
  const next = random.pick([...AREAS, ...MORE_AREAS].filter((one) => one !== area))
  if (random.chance(0.4)) return [left]
  const since = addMonths(now, 1 - random.int(1, gap))
  const again = { from: since, to: now, baseFen: Math.round(baseFen * 1.05) }
  return [left, employee(next, 'active', again, { employer: employerIn(next, serial + 1) })]
}

/** Documents other than the citizen number, born before 1900 like everyone here. */
function foreigners(today: LocalDate): PersonPlan[] {
  const now = monthOf(today)
  const born = localDate('1885-03-09')
  const work = { from: addMonths(now, -19), to: now, baseFen: 1_800_000 }
  const later = localDate('1887-11-20')
  return [
    {
      name: 'Anna Kowalska',
      idType: 'foreignPermanentResident',
      idNumber: residentNumber('932616', born, 2),
      phone: phoneNumber(901),
      enrolments: [employee('320100', 'active', work, { employer: employerIn('320100', 2) })],
    },
    {
      name: '区凯彤',
      idType: 'residencePermit',
      idNumber: residentNumber('810000', later, 24),
      phone: phoneNumber(902),
      enrolments: [employee('440300', 'active', work, { employer: employerIn('440300', 2) })],
    },
    {
      name: '叶尔江·努尔兰',
      idType: 'residentId',
      idNumber: syntheticNumber('340100', 903, false),
      phone: phoneNumber(903),
      enrolments: [resident('340100', 'active', [yearOf(today)], () => addDays(today, -40))],
    },
  ]
}
