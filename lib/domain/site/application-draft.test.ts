import { describe, expect, it } from 'vitest'
import {
  mayOpen,
  newDraft,
  papersLacking,
  stepDue,
  withoutProof,
  withPeople,
  withRoute,
  type ApplicationDraft,
} from './application-draft'
import { localDate } from '../calendar/local-date'

const AT = new Date('2026-10-12T01:00:00Z')
const person = {
  idType: 'residentId',
  idNumber: '320102189001010011',
  name: '陈接续',
  phone: '13912340001',
} as const
const route = {
  originArea: '320100',
  destinationArea: '340100',
  fromScheme: 'employee',
  toScheme: 'employee',
} as const
const check = {
  request: 'r.k',
  mode: 'online',
  acceptedBy: localDate('2026-10-13'),
  asked: [
    { code: 'identity', essential: true, source: 'measure43', why: 'everyone' },
    { code: 'applicationForm', essential: true, source: 'localPractice', why: 'signed' },
    { code: 'certificate', essential: false, source: 'rules94', why: 'byLetter' },
  ],
} as const
const proof = { proof: 'sealed', until: '2026-10-12T01:30:00Z' }
const whole: ApplicationDraft = {
  ...newDraft('self', 'key'),
  person,
  proof,
  route,
  check,
  goesOn: true,
  papersDone: true,
}

describe('which page is due', () => {
  it.each<[string, Partial<ApplicationDraft>, string]>([
    ['nothing typed', { person: undefined }, 'person'],
    ['for somebody else, without one’s own entries', { as: 'delegate' }, 'person'],
    ['no code yet', { proof: undefined }, 'code'],
    ['the proof is over', { proof: { proof: 'sealed', until: '2026-10-12T01:00:00Z' } }, 'code'],
    ['no places', { route: undefined }, 'route'],
    ['not looked at', { goesOn: undefined }, 'check'],
    ['no papers', { papersDone: undefined }, 'materials'],
    ['everything', {}, 'confirm'],
  ])('%s', (_, without, due) => {
    expect(stepDue({ ...whole, ...without }, AT)).toBe(due)
  })

  it('lets one go back, and not ahead', () => {
    const early = { ...whole, check: undefined }
    expect(mayOpen('person', early, AT)).toBe(true)
    expect(mayOpen('check', early, AT)).toBe(true)
    expect(mayOpen('materials', early, AT)).toBe(false)
  })
})

describe('what rests on what', () => {
  it('keeps everything where the same is typed again', () => {
    expect(withRoute(withPeople(whole, { person, applicant: undefined }), route)).toEqual(whole)
  })

  it('asks for a new code and a new check for another number of the phone', () => {
    const other = withPeople(whole, { person: { ...person, phone: '13912340002' }, applicant: undefined })
    expect(other).toMatchObject({ proof: undefined, check: undefined, route })
  })

  it('keeps a delegate’s code where the person is corrected', () => {
    const applicant = { name: '李代', idNumber: '1', phone: '13912340009', relation: '子女' }
    const before: ApplicationDraft = { ...whole, as: 'delegate', applicant }
    const after = withPeople(before, { person: { ...person, name: '陈接' }, applicant })
    expect(after).toMatchObject({ proof, check: undefined })
  })

  it('checks anew for another place, and keeps the files', () => {
    const files = [{ upload: 'u', key: 'k', material: 'identity', size: 1, pdf: false }] as const
    const moved = withRoute({ ...whole, files }, { ...route, destinationArea: '330100' })
    expect(moved).toMatchObject({ proof, check: undefined, goesOn: undefined, files })
  })

  it('loses nothing but the proof when that is over', () => {
    expect(withoutProof(whole)).toEqual({ ...whole, proof: undefined, ticket: undefined, proofOver: true })
  })
})

it('lacks what is required and was not sent; the form is typed here', () => {
  expect(papersLacking(whole)).toEqual(['identity'])
  const files = [{ upload: 'u', key: 'k', material: 'identity', size: 1, pdf: false }] as const
  expect(papersLacking({ ...whole, files })).toEqual([])
})
