import { describe, expect, it } from 'vitest'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import { foldedByPhase, needsPerson, ruleChanges, ruleVerdict, ruleWeight } from './rule-weight'

type Short = readonly [RuleAnswer['id'], RuleAnswer['answer'], RuleAnswer['effect']]
const rules = (...all: readonly Short[]): RuleAnswer[] =>
  all.map(([id, answer, effect]) => ({
    id,
    answer,
    effect,
    source: 'measure43',
    because: { code: 'differentAreas' },
  }))
const ids = (answers: readonly RuleAnswer[]) => answers.map(({ id }) => id)

const LIST = rules(
  ['SC-01', 'met', 'block'],
  ['SC-02', 'met', 'info'],
  ['SU-01', 'cannotTell', 'block'],
  ['EN-01', 'notMet', 'block'],
  ['AR-01', 'notMet', 'warn'],
  ['DL-01', 'met', 'info'],
  ['FU-02', 'cannotTell', 'info'],
  ['BE-01', 'notMet', 'info'],
)

describe('weights', () => {
  it.each<[RuleAnswer['answer'], RuleAnswer['effect'], string]>([
    ['met', 'block', 'met'],
    ['met', 'warn', 'met'],
    ['notMet', 'block', 'unmet'],
    ['notMet', 'warn', 'warned'],
    ['cannotTell', 'block', 'open'],
    ['cannotTell', 'warn', 'open'],
    ['met', 'info', 'noted'],
    ['notMet', 'info', 'noted'],
    ['cannotTell', 'info', 'noted'],
  ])('%s, %s', (answer, effect, weight) => expect(ruleWeight({ answer, effect })).toBe(weight))

  it('put what stops before questions before warnings', () => {
    expect(ids(needsPerson(LIST))).toEqual(['EN-01', 'SU-01', 'AR-01'])
    expect(ruleVerdict(LIST)).toBe('unmet')
    expect(ruleVerdict(LIST.filter(({ effect }) => effect === 'info'))).toBe('clean')
  })

  it('fold the rest by what it is about', () => {
    expect(foldedByPhase(LIST).map(({ phase, rules: folded }) => [phase, ...ids(folded)])).toEqual([
      ['intake', 'SC-01', 'SC-02'],
      ['timing', 'DL-01'],
      ['money', 'FU-02'],
      ['benefits', 'BE-01'],
    ])
  })

  it('show every answer once', () => {
    const shown = [...needsPerson(LIST), ...foldedByPhase(LIST).flatMap((group) => group.rules)]
    expect(ids(shown).toSorted()).toEqual(ids(LIST).toSorted())
  })
})

describe('two runs of the book', () => {
  it('differ in what changed and in what is no longer asked', () => {
    const before = rules(['SU-01', 'notMet', 'block'], ['EN-01', 'met', 'block'], ['FU-02', 'met', 'info'])
    const now = rules(['SU-01', 'met', 'block'], ['EN-01', 'met', 'block'], ['FU-01', 'met', 'info'])
    const { changed, dropped } = ruleChanges(before, now)
    expect([ids(changed), ids(dropped)]).toEqual([['SU-01'], ['FU-02']])
  })
})
