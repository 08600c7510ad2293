import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { checkPhone } from '@/lib/domain/identity/phone'
import { SEED_AREAS, type SeedArea } from './areas'
import { LOCAL_PARAMETERS } from './local-parameters'
import { handlingMode, isAdvanced, pairMode } from './pair-mode'
import { NATIONAL_PARAMETERS, resolveParameters } from './resolve-parameters'

function area(slug: string): SeedArea {
  const found = SEED_AREAS.find((one) => one.slug === slug)
  if (!found) throw new Error(`no area ${slug}`)
  return found
}

function parametersOf(slug: string) {
  return resolveParameters(LOCAL_PARAMETERS[area(slug).code] ?? [], localDate('2026-10-12')).parameters
}

function pairOf(origin: string, destination: string) {
  return { origin: parametersOf(origin), destination: parametersOf(destination) }
}

describe('pairMode', () => {
  it.each([
    ['nanjing', 'hefei', 'NORMAL'],
    ['baoji', 'xian', 'PA_ONLY'],
    ['guangzhou', 'shenzhen', 'PA_STAYS'],
    ['fuzhou', 'quanzhou', 'IMMEDIATE_NETTED'],
    ['suzhou', 'nanjing', 'IMMEDIATE_NETTED'],
    ['changsha', 'changsha', 'AUTO'],
    ['zhengzhou', 'henan', 'NORMAL'],
    ['baoji', 'guangzhou', 'NORMAL'],
    ['fuzhou', 'suzhou', 'NORMAL'],
  ])('%s → %s is %s', (origin, destination, mode) => {
    expect(pairMode(area(origin), area(destination), pairOf(origin, destination))).toBe(mode)
  })

  it('falls back to the measure where two areas of a province do not agree', () => {
    const parameters = { origin: parametersOf('xian'), destination: NATIONAL_PARAMETERS }
    expect(pairMode(area('xian'), area('baoji'), parameters)).toBe('NORMAL')
  })

  it('advances the money where the province settles afterwards', () => {
    expect(isAdvanced('AUTO')).toBe(true)
    expect(isAdvanced('IMMEDIATE_NETTED')).toBe(true)
    expect(isAdvanced('NORMAL')).toBe(false)
    expect(isAdvanced('PA_ONLY')).toBe(false)
    expect(isAdvanced('PA_STAYS')).toBe(false)
  })
})

describe('handlingMode', () => {
  it('is by letter as soon as one side cannot be reached otherwise or wants letters', () => {
    const [nanjing, hefei, jiujiang] = [area('nanjing').agency, area('hefei').agency, area('jiujiang').agency]
    expect(handlingMode(nanjing, hefei, pairOf('nanjing', 'hefei'))).toBe('online')
    expect(handlingMode(jiujiang, hefei, pairOf('jiujiang', 'hefei'))).toBe('letter')
    expect(handlingMode(nanjing, jiujiang, pairOf('nanjing', 'jiujiang'))).toBe('letter')
    expect(handlingMode({ connection: 'exchange' }, hefei, pairOf('nanjing', 'hefei'))).toBe('online')
    const letters = { origin: { ...NATIONAL_PARAMETERS, letterMode: true }, destination: NATIONAL_PARAMETERS }
    expect(handlingMode(nanjing, hefei, letters)).toBe('letter')
  })
})

describe('the seeded areas', () => {
  it('are fourteen, each with a code, a login stem and parameters of its own', () => {
    expect(SEED_AREAS).toHaveLength(14)
    expect(new Set(SEED_AREAS.map((one) => one.code)).size).toBe(14)
    expect(new Set(SEED_AREAS.map((one) => one.slug)).size).toBe(14)
    expect(SEED_AREAS.map((one) => one.code).toSorted()).toEqual(Object.keys(LOCAL_PARAMETERS).toSorted())
    expect(SEED_AREAS.filter((one) => one.agency.connection === 'none').map((one) => one.code)).toEqual([
      '360400',
    ])
  })

  it.each(SEED_AREAS)('$code $name lies in its province and has a phone of the right form', (one) => {
    expect(one.provinceCode.slice(0, 2)).toBe(one.code.slice(0, 2))
    expect(checkPhone(one.agency.phone)).toMatchObject({ valid: true, kind: 'landline' })
  })
})
