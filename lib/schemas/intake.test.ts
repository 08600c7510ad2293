import { describe, expect, it } from 'vitest'
import { Intake } from './intake'

const GOOD = {
  fromScheme: 'employee',
  toScheme: 'employee',
  originArea: '320100',
  destinationArea: '340100',
  person: { idNumber: '320102189001010011', name: '陈接续' },
}

function complaints(value: unknown): Record<string, string> {
  const parsed = Intake.safeParse(value)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

describe('an application', () => {
  it('is taken with the least that is needed, the number as it is stored', () => {
    const parsed = Intake.parse({ ...GOOD, person: { ...GOOD.person, idNumber: ' 320102 18900101 0011' } })
    expect(parsed.person).toMatchObject({
      idType: 'residentId',
      idNumber: '320102189001010011',
      birthDate: '1890-01-01',
      sex: 'male',
    })
    expect(parsed.applicant.kind).toBe('self')
  })

  it('hears of every wrong entry at once', () => {
    const said = complaints({
      ...GOOD,
      fromScheme: '',
      originArea: '',
      person: { idNumber: '320102189001010012', name: '', phone: '123' },
      applicant: { kind: 'employer' },
      employer: { name: '', creditCode: '11320000MB151840XK' },
    })
    expect(said).toEqual({
      fromScheme: 'choice',
      originArea: 'area',
      'person.name': 'required',
      'person.idNumber': 'id-check-digit',
      'person.phone': 'phone-length',
      'employer.name': 'required',
      'employer.creditCode': 'credit-code',
    })
  })

  it('asks a delegate for name and identity number beside everything else', () => {
    const said = complaints({ ...GOOD, originArea: '', applicant: { kind: 'delegate' } })
    expect(Object.keys(said).toSorted()).toEqual(['applicant.idNumber', 'applicant.name', 'originArea'])
  })
})
