import { describe, expect, it } from 'vitest'
import { deadlineLine, timeLeftText, urgencyHeading, urgencyOf, workingDays } from './deadlines'
import {
  instantText,
  longDate,
  monthDay,
  monthRange,
  monthText,
  shortDate,
  shortInstant,
  spokenDate,
  yearlessDate,
} from './dates'
import { IDENTITY_FAULTS } from '@/lib/domain/identity/answer'
import { NAME_FAULTS } from '@/lib/domain/identity/names'
import { PHONE_FAULTS } from '@/lib/domain/identity/phone'
import { fieldError, fieldLabel } from './field-errors'
import { holderDays, holderName } from './holders'
import { money, plainAmount } from './money'
import { refusalText } from './refusals'

describe('dates', () => {
  it.each([
    [longDate, '2026-10-16（周五）', 'Fri 16 Oct 2026'],
    [shortDate, '10-16 周五', 'Fri 16 Oct'],
    [yearlessDate, '10-16（周五）', 'Fri 16 Oct'],
    [monthDay, '10-16', '16 Oct'],
    [spokenDate, '10 月 16 日（周五）', 'Fri 16 Oct'],
  ])('%o says the day in both languages', (say, zh, en) => {
    expect(say('2026-10-16', 'zh-CN')).toBe(zh)
    expect(say('2026-10-16', 'en')).toBe(en)
  })

  it('knows the weekday of a make-up Saturday', () => {
    expect(longDate('2026-10-10', 'zh-CN')).toBe('2026-10-10（周六）')
    expect(spokenDate('2026-01-04', 'zh-CN')).toBe('1 月 4 日（周日）')
  })

  it('says months and ranges', () => {
    expect(monthText('2026-08', 'zh-CN')).toBe('2026 年 8 月')
    expect(monthText('2026-08', 'en')).toBe('Aug 2026')
    expect(monthRange('2019-07', '2026-08', 'zh-CN')).toBe('2019-07 至 2026-08')
    expect(monthRange('2019-07', '2026-08', 'en')).toBe('Jul 2019 – Aug 2026')
  })

  it('shows instants in legal time, across midnight too', () => {
    const instant = new Date('2026-10-15T16:12:00Z')
    expect(instantText(instant, 'zh-CN')).toBe('2026-10-16 00:12')
    expect(instantText(instant, 'en')).toBe('16 Oct 2026, 00:12')
    expect(shortInstant(instant, 'zh-CN')).toBe('10-16 00:12')
  })

  it('refuses a day that does not exist', () => {
    expect(() => longDate('2026-02-29', 'zh-CN')).toThrow(RangeError)
  })
})

describe('deadlines', () => {
  it.each([
    [4, false, 'later', '还剩 4 个工作日', '4 working days left'],
    [3, false, 'soon', '还剩 3 个工作日', '3 working days left'],
    [1, false, 'soon', '还剩 1 个工作日', '1 working day left'],
    [0, false, 'today', '今天 17:30 前', 'Today by 17:30'],
    [0, true, 'overdue', '超期 今天 17:30 已过', 'Overdue since 17:30 today'],
    [-1, true, 'overdue', '超期 1 个工作日', 'Overdue 1 working day'],
  ] as const)('%i working days left, breached %s', (workingDaysLeft, breached, urgency, zh, en) => {
    const time = { workingDaysLeft, breached }
    expect(urgencyOf(time)).toBe(urgency)
    expect(timeLeftText(time, 'zh-CN')).toBe(zh)
    expect(timeLeftText(time, 'en')).toBe(en)
  })

  it('adds the date, the unit and the group heading', () => {
    const time = { workingDaysLeft: 4, breached: false, dueOn: '2026-10-16' }
    expect(deadlineLine(time, 'zh-CN')).toBe('还剩 4 个工作日 · 10-16（周五）')
    expect(workingDays(1, 'en')).toBe('1 working day')
    expect(urgencyHeading('today', 3, 'zh-CN')).toBe('今天到期 3 件')
    expect(urgencyHeading('soon', 2, 'en')).toBe('Within 3 working days: 2')
  })
})

describe('money', () => {
  it.each([
    [345678, '¥3,456.78'],
    [0, '¥0.00'],
    [5, '¥0.05'],
    [-100503, '-¥1,005.03'],
    [123456789012n, '¥1,234,567,890.12'],
  ])('%s fen', (fen, text) => {
    expect(money(fen)).toBe(text)
  })

  it('goes without the sign in columns and never rounds', () => {
    expect(plainAmount(831600)).toBe('8,316.00')
    expect(() => money(0.5)).toThrow(RangeError)
  })
})

describe('holders', () => {
  const places = { dest: '合肥', orig: '南京' }
  it('names areas by their short name and others by what they are', () => {
    expect(holderName('origin', places, 'zh-CN')).toBe('南京')
    expect(holderName('destination', places, 'zh-CN')).toBe('合肥')
    expect(holderName('bank', places, 'zh-CN')).toBe('银行')
    expect(holderDays('origin', 7, places, 'zh-CN')).toBe('南京 7 日')
    expect(holderDays('applicant', 1, places, 'en')).toBe('Applicant 1 day')
  })
})

describe('refusals', () => {
  it('names the role, the state, the side and the open case', () => {
    expect(refusalText({ code: 'wrong-role', detail: 'reviewer' }, 'zh-CN').says).toContain(
      '需要的岗位：复核',
    )
    expect(refusalText({ code: 'wrong-state', detail: 'submitted' }, 'zh-CN').says).toContain('待受理')
    expect(refusalText({ code: 'wrong-side', detail: 'origin' }, 'en').says).toContain('Origin')
    expect(refusalText({ code: 'open-case', reference: '340100-2026-000902' }, 'en').says).toContain(
      '340100-2026-000902',
    )
    expect(refusalText({ code: 'rules-not-met', rules: ['EN-01', 'SU-01'] }, 'zh-CN').says).toContain(
      'EN-01、SU-01',
    )
    expect(refusalText({ code: 'wrong-state', detail: 'years-first' }, 'zh-CN').says).toContain('先办理转入')
  })

  it('never prints a detail it has no words for', () => {
    expect(refusalText({ code: 'wrong-role', detail: 'constructor' }, 'en').says).not.toContain('constructor')
  })
})

describe('field errors', () => {
  it('names the field and the cure, for our codes, for zod’s and for unknown ones', () => {
    expect(fieldError('check-digit', '证件号码', 'zh-CN')).toContain('证件号码的校验位不符')
    expect(fieldError('too_big', '说明', 'zh-CN')).toBe('说明太长，请缩短')
    expect(fieldError('id-check-digit', '证件号码', 'zh-CN')).toContain('证件号码的校验位不符')
    expect(fieldError('phone-prefix', '手机号码', 'zh-CN')).toContain('号段')
    expect(fieldError('toString', 'Note', 'en')).toBe('Note is not right; please check')
  })

  it.each([...IDENTITY_FAULTS, ...NAME_FAULTS, ...PHONE_FAULTS, 'required', 'date', 'amount', 'choice'])(
    'has its own sentence for %s',
    (code) => {
      expect(fieldError(code, '此项', 'zh-CN')).not.toBe(fieldError('invalid', '此项', 'zh-CN'))
      expect(fieldError(code, 'Entry', 'en')).not.toBe(fieldError('invalid', 'Entry', 'en'))
    },
  )

  it('finds the label by the last known name of the path', () => {
    expect(fieldLabel('person.idNumber', 'zh-CN')).toBe('证件号码')
    expect(fieldLabel('items.0.note', 'en')).toBe('Note')
    expect(fieldLabel('whatever', 'zh-CN')).toBe('此项')
  })
})
