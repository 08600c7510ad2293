import { describe, expect, it } from 'vitest'
import { checkPhone } from './phone'

describe('checkPhone', () => {
  it.each([
    ['13800001234', 'mobile', '13800001234'],
    ['+86 138-0000-1234', 'mobile', '13800001234'],
    ['１９９００００１２３４', 'mobile', '19900001234'],
    ['0551-12345678', 'landline', '0551-12345678'],
    ['(0551) 00000000', 'landline', '0551-00000000'],
    ['01012345678', 'landline', '010-12345678'],
    ['029 8765432', 'landline', '029-8765432'],
  ])('%s is a %s', (raw, kind, normalized) => {
    expect(checkPhone(raw)).toEqual({ valid: true, kind, normalized })
  })

  it.each([
    ['', 'characters'],
    ['138000O1234', 'characters'],
    ['12800001234', 'prefix'],
    ['23800001234', 'prefix'],
    ['1380000123', 'length'],
    ['138000012345', 'length'],
    ['0551-123456', 'length'],
    ['0012345678', 'prefix'],
  ])('%s is refused for its %s', (raw, code) => {
    expect(checkPhone(raw)).toEqual({ valid: false, code })
  })
})
