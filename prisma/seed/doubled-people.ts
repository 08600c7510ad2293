import { yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { employerIn } from './employers'
import { employee, resident, type PersonPlan } from './people'
import { phoneNumber } from './synthetic-numbers'

const CHANGSHA = '430100'

/**
 * One person with two records under one number (DU-02): 2 of 36 months are on both, the account is in two
 * parts, and only the second record is in force. They have to be made one before anything is transferred.
 */
export function doubledPeople(today: LocalDate): PersonPlan[] {
  const now = monthOf(today)
  const ago = (months: number) => addMonths(now, -months)
  const person = { name: '唐双档', idType: 'residentId', idNumber: '43010218901220014X' } as const
  return [
    {
      ...person,
      phone: phoneNumber(990),
      enrolments: [
        resident(CHANGSHA, 'suspended', [yearOf(today) - 6, yearOf(today) - 5]),
        employee(
          CHANGSHA,
          'suspended',
          { from: ago(35), to: ago(10), balanceFen: 120_000 },
          { employer: employerIn(CHANGSHA, 3) },
        ),
      ],
    },
    {
      ...person,
      recordNo: 2,
      phone: null,
      enrolments: [
        employee(
          CHANGSHA,
          'active',
          { from: ago(11), to: now, balanceFen: 56_050 },
          { employer: employerIn(CHANGSHA, 7) },
        ),
      ],
    },
  ]
}
