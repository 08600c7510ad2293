import { expect, test } from 'vitest'
import { namesPerson } from './named-person'

test.each([
  ['个账转移 王伟', '王伟', true],
  ['王伟明/个账', '王伟', false],
  ['小王伟', '王伟', false],
  ['转移:王伟,440', '王伟', true],
  ['买买提·艾力 转移', '买买提·艾力', true],
  ['艾力 转移', '买买提·艾力', false],
  ['TRANSFER John Smith 1', 'JOHN SMITH', true],
  ['TRANSFER JOHN SMITHERS', 'John Smith', false],
  ['转移', '', false],
])('%s names %s: %s', (text, name, named) => {
  expect(namesPerson(text, name)).toBe(named)
})
