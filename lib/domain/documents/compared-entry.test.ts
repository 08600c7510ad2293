import { expect, test } from 'vitest'
import { entryDiffers } from './compared-entry'

test.each([
  ['张三', '张三', false],
  ['张三', ' 张三 ', false],
  ['张叁', '张三', true],
  ['张三', null, false],
  [null, '张三', false],
  ['', '张三', false],
])('%j here and %j on the letter: %j', (ours, theirs, differs) =>
  expect(entryDiffers(ours, theirs)).toBe(differs),
)
