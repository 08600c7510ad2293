import { describe, expect, it } from 'vitest'
import { FeeQuestion, GapQuestion } from './calculator'

const GAP = {
  from: 'employee',
  to: 'employee',
  area: 'other',
  last: '2026-05',
  first: '2026-08',
  back: 'yes',
}
const FEE = { amount: '800', since: '2026-06', until: '2026-09', paidOn: '2026-10-15' }

const faults = (answer: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  answer.error?.issues.map(({ path, message }) => [path[0], message])

describe('the gap', () => {
  it('is asked with two months, a city and whether it is paid back', () => {
    expect(GapQuestion.parse(GAP)).toEqual({ ...GAP, flexible: false })
  })

  it('takes amounts in yuan and rates in per cent, and empty fields for nothing', () => {
    const typed = { ...GAP, base: '8,000', rate: '10', due: '', cause: '', run: '', flexible: 'on' }
    expect(GapQuestion.parse(typed)).toMatchObject({
      base: 800_000,
      rate: 1000,
      due: undefined,
      flexible: true,
    })
  })

  it.each([
    [{ first: '2026-04' }, [['first', 'before-last']]],
    [{ last: '1900-01' }, [['first', 'too-far']]],
    [{ first: '2026-05' }, undefined],
    [{ area: '' }, [['area', 'choose']]],
    [{ area: '合肥' }, [['area', 'choose']]],
    [
      { last: '', back: undefined },
      [
        ['last', 'required'],
        ['back', 'choose'],
      ],
    ],
    [
      { first: '2026-04', area: '' },
      [
        ['area', 'choose'],
        ['first', 'before-last'],
      ],
    ],
    [
      { base: '-1', rate: 'ten', due: '32', run: '2.5' },
      [
        ['base', 'amount'],
        ['rate', 'number'],
        ['due', 'too-large'],
        ['run', 'whole'],
      ],
    ],
  ])('with %j', (wrong, expected) => {
    const told = faults(GapQuestion.safeParse({ ...GAP, ...wrong }))
    expect(told && new Set(told)).toEqual(expected && new Set(expected))
  })
})

describe('the fee', () => {
  it.each([
    [{}, undefined],
    [{ amount: '', base: '8000', rate: '10' }, undefined],
    [{ amount: '' }, [['amount', 'amount-or-base']]],
    [{ amount: '', base: '8000' }, [['amount', 'amount-or-base']]],
    [{ since: '2026-10' }, [['until', 'before-since']]],
    [{ since: '2016-09' }, [['until', 'too-many']]],
    [
      { paidOn: '2026-02-30', until: '2026-05' },
      [
        ['paidOn', 'date'],
        ['until', 'before-since'],
      ],
    ],
  ])('with %j', (wrong, expected) => {
    const told = faults(FeeQuestion.safeParse({ ...FEE, ...wrong }))
    expect(told && new Set(told)).toEqual(expected && new Set(expected))
  })
})
