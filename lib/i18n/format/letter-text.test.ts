import { expect, it } from 'vitest'
import { letterText } from './letter-text'

const FROM = { agency: '合肥市医疗保障局' }

it.each([
  ['zh-CN', /划转|收款账户/u],
  ['en', /remit|account below/u],
] as const)('a letter on screen asks for money only where it names an account: %s', (locale, money) => {
  expect(letterText({ payee: null, from: FROM }, locale)).not.toMatch(money)
  expect(letterText({ payee: { accountName: 'x' }, from: FROM }, locale)).toMatch(money)
  expect(letterText({ payee: null, from: FROM }, locale)).toContain(FROM.agency)
})
