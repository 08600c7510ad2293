import { expect, it } from 'vitest'
import { signedText } from './signed-entries'

it('names the rule a clerk answered for and the answer in words, so that the second signer reads no codes', () => {
  const said = [
    { path: 'answers.0.rule', value: 'SU-01' },
    { path: 'answers.0.answer', value: 'notMet' },
  ].map((entry) => signedText(entry, 'zh-CN'))
  expect(said).toEqual([
    { term: '规则 SU-01', value: '转出地已停保' },
    { term: expect.any(String) as string, value: '不符合' },
  ])
})
