import { describe, expect, it } from 'vitest'
import { maskAccount, maskIdNumber, maskName, maskPhone } from './mask'

describe('masking, level by level', () => {
  it.each([
    ['张三', '张三', '张*', '张*'],
    ['努尔买买提·阿布都外力', '努尔买买提·阿布都外力', '努*', '努*'],
    ['𠮷野家', '𠮷野家', '𠮷*', '𠮷*'],
    ['葛\u{E0100}西', '葛\u{E0100}西', '葛\u{E0100}*', '葛\u{E0100}*'],
    ['张', '张', '*', '*'],
    ['', '', '', ''],
  ])('name %s', (name, staff, counter, open) => {
    expect(maskName(name, 'staff')).toBe(staff)
    expect(maskName(name, 'counter')).toBe(counter)
    expect(maskName(name, 'public')).toBe(open)
  })

  it.each([
    ['11010519491231002X', '110105********002X', '1101**********2X', '1****************X'],
    ['USA110099010203', 'USA110*****0203', 'USA1*********03', 'U*************3'],
    ['E12345678', 'E1*****78', 'E*******8', 'E*******8'],
    ['1234', '****', '1**4', '1**4'],
    ['12', '**', '**', '**'],
  ])('number %s', (number, staff, counter, open) => {
    expect(maskIdNumber(number, 'staff')).toBe(staff)
    expect(maskIdNumber(number, 'counter')).toBe(counter)
    expect(maskIdNumber(number, 'public')).toBe(open)
  })

  it('shows phones and accounts in part to staff and to nobody else', () => {
    expect(maskPhone('13800001234', 'staff')).toBe('138****1234')
    expect(maskPhone('0551-12345678', 'staff')).toBe('0551-****5678')
    expect(maskPhone('12345', 'staff')).toBe('*****')
    expect(maskAccount('6222020200001234567', 'staff')).toBe('****4567')
    expect(maskAccount('123', 'staff')).toBe('***')
    for (const level of ['counter', 'public'] as const) {
      expect(maskPhone('13800001234', level)).toBeNull()
      expect(maskAccount('6222020200001234567', level)).toBeNull()
    }
  })
})
