import { describe, expect, it } from 'vitest'
import { localDate } from '@/lib/domain/calendar/local-date'
import { applicationForm } from '@/lib/domain/documents/papers/application'
import type { PaperBody } from '@/lib/domain/documents/papers/content'
import {
  contactLetter,
  deliveryRecord,
  disputeNote,
  returnNotice,
} from '@/lib/domain/documents/papers/letters'
import { accountTransferNotice, remittanceAdvice } from '@/lib/domain/documents/papers/money'
import {
  acceptanceReceipt,
  completionNotice,
  supplementNotice,
  terminationNotice,
  withdrawalConfirmation,
} from '@/lib/domain/documents/papers/notices'
import { issued, PAPER_FACTS } from '@/lib/testing/paper-facts'
import { paperSheet } from './paper-sheet'

const PAYEE = {
  accountName: '杭州市医疗保障基金财政专户',
  accountNumber: '3301001234567890123',
  bankName: '中国工商银行',
  bankBranch: '中国工商银行股份有限公司杭州解放路支行',
  unionBankNo: '102331000123',
}

/** Every box of a paper, label and entry. */
function boxes(body: PaperBody): Record<string, string> {
  const sheet = paperSheet(issued(body))
  return Object.fromEntries(
    sheet.blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => [row.label, row.value]) : [],
    ),
  )
}
const ENDED = localDate('2026-10-12')
const textsOf = (body: PaperBody) =>
  paperSheet(issued(body)).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))

describe('papers in words', () => {
  it('where no money moves, the letter asks for none', () => {
    const body = contactLetter(PAPER_FACTS, {
      payee: null,
      channel: 'platform',
      trackingNo: null,
      number: null,
      sentOn: localDate('2026-09-28'),
    })
    const texts = textsOf(body).join('')
    expect(texts).not.toContain('收款账户')
    expect(texts).toContain('本件没有需要划转至转入地的个人账户资金')
  })

  it('the notice of a case that ended with a death is not written to the dead', () => {
    const notice = (reason: 'deceased' | 'enrolledElsewhere') =>
      terminationNotice(PAPER_FACTS, { on: localDate('2026-10-12'), reason })
    expect(paperSheet(issued(notice('enrolledElsewhere'))).addressee).toBe('郑𠮷野：')
    expect(paperSheet(issued(notice('deceased'))).addressee).toBe('申请人或继承人：')
    expect(textsOf(notice('deceased')).join('')).not.toContain('您')
    expect(textsOf(notice('deceased'))[0]).toContain('参保人郑𠮷野')
  })

  it.each([
    [
      'a withdrawal before anything was frozen',
      withdrawalConfirmation(PAPER_FACTS, { on: ENDED }),
      /冻结|年限/u,
    ],
    [
      'a termination before years were recorded',
      terminationNotice(PAPER_FACTS, { on: ENDED, reason: 'returnNotCured', accountReleased: true }),
      /年限/u,
    ],
    [
      'a termination of a case without account',
      terminationNotice(PAPER_FACTS, { on: ENDED, reason: 'deceased', yearsTakenBack: true }),
      /冻结/u,
    ],
    [
      'a side closed without reply',
      completionNotice(PAPER_FACTS, {
        on: ENDED,
        months: null,
        amountFen: 1,
        issuer: 'origin',
        withoutReply: true,
      }),
      /办理完毕|累计计算/u,
    ],
  ])('%s says nothing that did not happen', (_case, body, untrue) =>
    expect(textsOf(body).join('')).not.toMatch(untrue),
  )

  it('a delivery record names agency and person who received the letter', () => {
    const of = { letterNumber: 'N1', channel: 'post', trackingNo: null, sentOn: ENDED, deliveredOn: ENDED }
    const received = (receivedBy: string | null) =>
      JSON.stringify(paperSheet(issued(deliveryRecord(PAPER_FACTS, { ...of, evidence: null, receivedBy }))))
    expect(received('周签收')).toContain('南京市医疗保险管理中心 周签收')
    expect(received(null)).toContain('"南京市医疗保险管理中心"')
  })

  it('an end tells what it undid', () => {
    const undone = { on: ENDED, accountReleased: true, yearsTakenBack: true } as const
    expect(textsOf(withdrawalConfirmation(PAPER_FACTS, undone)).join('')).toContain('已解除冻结')
    expect(textsOf(terminationNotice(PAPER_FACTS, { ...undone, reason: 'deceased' })).join('')).toMatch(
      /年限一并撤销.*已解除冻结/u,
    )
  })

  it('the contact letter names the person in full and the payee the origin pays', () => {
    const body = contactLetter(PAPER_FACTS, {
      payee: PAYEE,
      channel: 'post',
      trackingNo: 'EMS123',
      number: '杭州市医保转联〔2026〕12号',
      sentOn: localDate('2026-09-28'),
    })
    expect(paperSheet(issued(body))).toMatchObject({
      title: '基本医疗保险关系转移接续联系函',
      addressee: '南京市医疗保险管理中心：',
      number: '杭州市医保转联〔2026〕12号',
      version: '',
      copies: ['第一联　转移使用', '第二联　转出地存档', '第三联　转入地存档'],
      seal: { agency: '杭州市医疗保障管理服务中心', mark: '（业务专用章）', date: '2026年9月28日' },
      mark: null,
    })
    expect(boxes(body)).toMatchObject({
      姓名: '郑𠮷野',
      证件号码: '320102189010100107',
      转移类别: '职工医保转职工医保',
      参保起始年月: '2026年9月',
      户名: '杭州市医疗保障基金财政专户',
      银行账号: '3301001234567890123',
      联行号: '102331000123',
      办理方式: '邮寄',
      邮件号: 'EMS123',
      发出日期: '2026年9月28日',
    })
  })

  it('a corrected version names what it replaces; a preview is marked and has no number', () => {
    const body = applicationForm(PAPER_FACTS, { channel: 'online', received: null })
    expect(paperSheet(issued(body, { version: 2, replaces: '杭州市医保转联〔2026〕9号' })).version).toBe(
      '第 2 版　替代 杭州市医保转联〔2026〕9号',
    )
    expect(paperSheet(issued(body, { number: null, code: null, link: null }))).toMatchObject({
      number: '',
      proof: null,
      mark: '预览　未签发',
    })
  })

  it('the receipt is masked, tells both terms and how to look', () => {
    const body = acceptanceReceipt(PAPER_FACTS, {
      queryCode: 'K7WXY3AQ',
      statusLink: 'https://jiexu.example/status',
      acceptedAt: '2026-09-28T02:00:00.000Z',
      clerk: '钱经办',
      window: null,
      benefits: [
        {
          id: 'BE-03',
          answer: 'met',
          effect: 'info',
          source: 'measure43',
          because: { code: 'waits', gap: 4, wait: 6, from: '2027-03-01', share: 0 },
        },
      ],
    })
    expect(boxes(body)).toMatchObject({
      姓名: '郑*',
      证件号码: '3****************7',
      受理时间: '2026年9月28日 10:00',
      收到的材料: '参保人有效身份证件、转移接续申请表',
    })
    const sheet = paperSheet(issued(body))
    expect(JSON.stringify(sheet)).not.toContain('𠮷野')
    expect(sheet.blocks.find((block) => block.kind === 'table')).toMatchObject({
      rows: [
        ['转出', '南京市医疗保险管理中心', '10', '2026年10月16日', '2026年10月15日'],
        ['转入', '杭州市医疗保障管理服务中心', '5', '2026年10月23日', '—'],
      ],
    })
    expect(textsOf(body).join('')).toContain('法定合计 15 个工作日')
    const benefits = sheet.blocks.filter((block) => block.kind === 'table').at(1)
    expect(benefits).toMatchObject({
      rows: [
        [expect.stringMatching(/中断 4 个月.*2027-03-01/u), expect.stringContaining('医保办发〔2021〕43号')],
      ],
    })
    expect(sheet.blocks.find((block) => block.kind === 'status')).toMatchObject({
      link: 'https://jiexu.example/status#330100-2026-000012.K7WXY3AQ',
    })
  })

  it('amounts stand in figures and in words', () => {
    const advice = remittanceAdvice(PAPER_FACTS, {
      orderKind: 'remittance',
      orderReference: '330100-2026-000012-R1',
      attempt: 1,
      amountFen: 345_678,
      paidBy: 'origin',
      payer: { accountName: null, accountNumber: null, bankBranch: null, bankName: null },
      payee: PAYEE,
      bankReference: 'NJ-1',
      paidOn: localDate('2026-10-16'),
      madeBy: '赵财务',
      approvedBy: '吴复核',
      tableNumber: null,
      isPaid: true,
    })
    expect(boxes(advice)).toMatchObject({
      金额: '¥3,456.78　大写：人民币叁仟肆佰伍拾陆元柒角捌分',
      银行流水号: 'NJ-1',
      划款日期: '2026年10月16日',
      款项性质: '余额划转',
    })
    const notice = accountTransferNotice(PAPER_FACTS, {
      tableNumber: null,
      letterNumber: null,
      amountFen: 100_503,
      balanceAsOf: localDate('2026-10-12'),
      payee: null,
      handler: null,
      reviewer: null,
      dueOn: null,
    })
    expect(boxes(notice)['个人账户实际转出资金']).toBe('¥1,005.03　大写：人民币壹仟零伍元零叁分')
    expect(paperSheet(issued(notice)).title).toBe('基本医疗保险个人账户金转出通知书')
  })

  it.each<[string, PaperBody, RegExp]>([
    [
      'supplement: everything at once, with its day',
      supplementNotice(PAPER_FACTS, {
        items: [{ code: 'phone', note: null }],
        until: localDate('2026-10-16'),
      }),
      /全部列出.*2026年10月16日（含）前补正/u,
    ],
    [
      'a return that can be cured',
      returnNotice(PAPER_FACTS, { letterNumber: 'N1', reason: 'nameMismatch', differences: [], note: null }),
      /N1 的联系函收悉.*请补正后重新发函/u,
    ],
    [
      'a return that cannot',
      returnNotice(PAPER_FACTS, { letterNumber: 'N1', reason: 'retired', differences: [], note: null }),
      /不能通过重新发函补正/u,
    ],
    [
      'a dispute leaves the version as it is',
      disputeNote(PAPER_FACTS, { tableNumber: 'T1', tableVersion: 1, items: [], answerBy: null }),
      /T1 信息表第 1 版.*原版次保持不变/u,
    ],
    [
      'completion',
      completionNotice(PAPER_FACTS, {
        on: localDate('2026-10-20'),
        months: 86,
        amountFen: 0,
        issuer: 'destination',
      }),
      /从南京市转移至杭州市.*2026年10月20日全部办理完毕/u,
    ],
  ])('%s', (_says, body, expected) => expect(textsOf(body).join('')).toMatch(expected))
})
