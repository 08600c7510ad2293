import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS } from '@/lib/domain/transfer/person-told'
import { WAITS_FOR } from '@/lib/domain/transfer/overdue-told'
import { noticeText } from './notices'

const FACTS = {
  reference: '340100-2026-000001',
  orig: '南京市',
  dest: '合肥市',
  phone: '0551-12345678',
  content: {
    on: '2026-10-12',
    dueOn: '2026-10-26',
    wasDue: '2026-10-09',
    clock: 'T1',
    holder: 'origin',
    months: 86,
  },
}

describe('a message', () => {
  it.each(NOTICE_KINDS)('of %s is whole, plain and short, with or without days', (kind) => {
    for (const content of [FACTS.content, {}]) {
      const text = noticeText(kind, { ...FACTS, content })
      expect(text).toMatch(
        /^【医保转移】.+。可凭受理编号 340100-2026-000001 和查询码查进度，咨询 .+ 或 12393。$/u,
      )
      expect(text).not.toMatch(/undefined|null|NaN|，，|。。|，。|\{|\}/u)
      // Three parts of a text message at most, of 67 characters each.
      expect(text.length).toBeLessThanOrEqual(201)
    }
  })

  it('says when it happened and until when the next step is due', () => {
    expect(noticeText('acceptance', FACTS)).toContain(
      '10 月 12 日（周一），合肥市已受理您的转移申请，接下来由南京市转出，最迟 10 月 26 日（周一）。',
    )
  })

  it('says of a term that passed which, why and what to expect now', () => {
    expect(noticeText('overdue', FACTS)).toContain(
      '原定 10 月 9 日（周五）前完成的转出手续还没有完成，目前在南京市办理，预计 10 月 26 日（周一）前完成。',
    )
  })

  it('names every term that passed on one day, and what it waits for where that is on record', () => {
    const content = { ...FACTS.content, also: 'T3', waitsFor: 'evidence' }
    expect(noticeText('overdue', { ...FACTS, content })).toContain(
      '前完成的转出手续、资金划款还没有完成，目前在南京市办理，在等证明材料，预计 ',
    )
  })

  it.each(WAITS_FOR)('has words for %s', (waitsFor) => {
    const text = (content: object) =>
      noticeText('overdue', { ...FACTS, content: { ...FACTS.content, ...content } })
    expect(text({ waitsFor }).length).toBeGreaterThan(text({}).length)
    expect(text({ waitsFor, also: 'T3' }).length).toBeLessThanOrEqual(201)
  })

  it.each(['acceptance', 'letterReceived'])('of %s says how to turn progress off', (kind) => {
    expect(noticeText(kind, FACTS)).toContain('不想收进度短信，可在查询页关闭。')
  })

  // What ends a case, waits for nothing that has a day, or gives a day that is no term of ours.
  const DAYLESS = [
    'refusal',
    'waiting',
    'letterSent',
    'withdrawal',
    'termination',
    'completion',
    'transferredOut',
  ]
  it.each(NOTICE_KINDS)(
    'of %s has the day it happened, and the day of the next step where there is one',
    (kind) => {
      const text = noticeText(kind, FACTS)
      if (kind !== 'overdue') expect(text).toContain('10 月 12 日')
      if (!DAYLESS.includes(kind)) expect(text).toContain('10 月 26 日')
    },
  )

  it('of a kind nobody knows any more is still one', () => {
    expect(noticeText('progress', FACTS)).toContain('您的办件有新进展。')
  })
})
