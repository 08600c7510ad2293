import { describe, expect, it } from 'vitest'
import { enrolmentCertificate, type CertificateFacts } from '@/lib/domain/documents/papers/certificate'
import { CERTIFICATE_FACTS, issued } from '@/lib/testing/paper-facts'
import { paperSheet } from './paper-sheet'

const NUMBER = '苏〔2026〕第0100000012号'
const sheetOf = (over: Partial<CertificateFacts> = {}, version = {}) =>
  paperSheet(issued(enrolmentCertificate({ ...CERTIFICATE_FACTS, ...over }), { number: NUMBER, ...version }))

type Grid = Record<string, Record<string, string>>
const gridsOf = (sheet: ReturnType<typeof paperSheet>): Grid =>
  Object.fromEntries(
    sheet.blocks.flatMap((block) =>
      block.kind === 'grid'
        ? [[block.title, Object.fromEntries(block.rows.map(({ label, value }) => [label, value]))]]
        : [],
    ),
  )
const notesOf = (sheet: ReturnType<typeof paperSheet>) =>
  sheet.blocks.flatMap((block) => (block.kind === 'text' && block.note ? [block.text] : []))

describe('参保凭证 (d.1)', () => {
  it('has every block and field of its form', () => {
    const sheet = sheetOf()
    expect(sheet.title).toBe('参保凭证')
    expect(sheet.copies).toEqual(['第一联　转移使用', '第二联　转出地存档', '第三联　交参保人'])
    expect(sheet.proof?.lines.slice(0, 2)).toEqual([`凭证号　${NUMBER}`, '校验码　A3KQ7WXY'])
    expect(gridsOf(sheet)).toEqual({
      参保人: {
        姓名: '郑𠮷野',
        公民身份号码: '320102189010100107',
        医疗保障编号: '3201000010',
        户籍类型: '城镇',
        户籍地地址: '',
      },
      参保信息: {
        医疗保障类型: '职工基本医疗保险',
        参保地: '南京市医疗保险管理中心',
        参保时间: '2019年7月 至 2026年5月',
        待遇享受起止时间: '　　　　年　　月 至 　　　　年　　月',
        个人账户余额: '¥1,000.00　大写：人民币壹仟元整',
      },
      经办机构信息: {
        办理机构名称: '南京市医疗保险管理中心',
        联系人: '周经办',
        联系电话: '025-12393000',
        打印时间: '2026年10月12日',
      },
    })
  })

  it('of a resident has boxes for the head of the household, and no account', () => {
    const grids = gridsOf(sheetOf({ scheme: 'resident', balanceFen: null }))
    expect(grids['户主']).toEqual({ 姓名: '', 公民身份号码: '' })
    expect(grids['参保信息']).toMatchObject({
      医疗保障类型: '城乡居民基本医疗保险',
      个人账户余额: '无个人账户',
    })
  })

  it('leaves the 医疗保障编号 out where the ID number is the only key, and names any other document', () => {
    expect(Object.keys(gridsOf(sheetOf({ personalNumber: null }))['参保人'] ?? {})).not.toContain(
      '医疗保障编号',
    )
    expect(gridsOf(sheetOf({ idType: 'passport', idNumber: 'E12345678' }))['参保人']).toMatchObject({
      证件类型: '护照',
      证件号码: 'E12345678',
    })
  })

  it('tells its holder what to do with it, and how long it holds where the area says so', () => {
    const notes = notesOf(sheetOf())
    expect(notes.map((note) => note.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
    const all = notes.join('')
    for (const say of [
      /权益记录，请妥善保管/u,
      /一式三联/u,
      /用人单位接收的，将本凭证交用人单位/u,
      /三个月内，持本凭证和本人有效身份证件/u,
      /遗失的.*补办/u,
      /打印前一日的余额/u,
      /自打印之日起 3 个月内有效/u,
    ])
      expect(all).toMatch(say)
    expect(notesOf(sheetOf({ validMonths: null })).join('')).not.toContain('个月内有效')
  })

  it('a reissue names the one it replaces', () => {
    expect(sheetOf({}, { version: 2, replaces: '苏〔2026〕第0100000003号' }).version).toBe(
      '第 2 版　替代 苏〔2026〕第0100000003号',
    )
  })
})
