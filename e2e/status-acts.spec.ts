import type { Page } from '@playwright/test'
import { PICTURE } from './support/application'
import { hindrancesOn } from './support/axe'
import { lodge, queryCodeOf, take } from './support/case'
import { expect, test } from './support/journey'
import { phoneOf } from './support/movers'
import { codesSentTo, codeSentTo } from './support/one-time-code'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const WHO = '尹锦舟'

/** Confirms by the code that comes to the registered number. */
async function prove(page: Page, number = phoneOf(WHO)): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '先确认是您本人' })).toBeVisible()
  const before = await codesSentTo(number)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByText('验证码已发往登记的手机号')).toBeVisible()
  await page.getByLabel(/^验证码/).fill(await codeSentTo(number, before))
  await page.getByRole('button', { name: '确认', exact: true }).click()
}

test('a person hands in what is missing, sees the own figures, and withdraws, all on a phone', async ({
  as,
  visitor,
}) => {
  test.slow()
  const clerk = await as('hangzhou-clerk')
  const reference = await lodge(clerk, WHO, { origin: '合肥' })
  const queryCode = await queryCodeOf(clerk, reference)
  await clerk.goto(`/cases/${reference}/require-supplement`)
  await clerk.getByRole('checkbox', { name: /身份证件/ }).check()
  await clerk.getByRole('button', { name: '一次性告知补正' }).click()
  await expect(clerk).toHaveURL(`/cases/${reference}`)

  const page = await visitor(PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await page.goto(`/status#${reference}.${queryCode}`)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('请您补交材料')
  await page.getByRole('link', { name: '提交补正材料' }).first().click()
  expect(await hindrancesOn(page)).toEqual([])
  await prove(page)
  await expect(page.getByRole('heading', { level: 1, name: '提交补正材料' })).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  const picture = page.getByLabel(/身份证件：照片或 PDF/).first()
  const script = { name: 'id.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('#!/bin/sh\necho') }
  await picture.setInputFiles(script)
  await page.getByRole('button', { name: '提交补正材料' }).click()
  await expect(page.getByText('只能上传照片（JPEG、PNG、WebP）或 PDF').first()).toBeVisible()
  await picture.setInputFiles({ name: 'id.png', mimeType: 'image/png', buffer: PICTURE })
  await page.getByRole('button', { name: '提交补正材料' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('杭州正在核对您的申请')
  await expect(page.getByText('补正材料已提交')).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])

  await clerk.goto(`/cases/${reference}`)
  await expect(clerk.getByText('申请人已上传，待核对').first()).toBeVisible()
  await take(clerk, reference, '受理')

  // Proven for half an hour: no second code for what follows.
  await page.getByRole('link', { name: '投诉与建议' }).click()
  await page.getByLabel(/^内容/).fill('窗口排队太久')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText('已提交，主管会答复您。')).toBeVisible()
  await page.getByRole('button', { name: '查看金额和月数' }).click()
  await expect(page.getByText('信息表还没有出具')).toBeVisible()
  await page.getByRole('link', { name: /^撤回申请/ }).click()
  await page.getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您已撤回申请')

  for (const address of asked)
    for (const secret of [reference, queryCode, phoneOf(WHO)])
      expect(address.split('#')[0]).not.toContain(secret)
})

test('a person moves messages to a new number, and turns those about progress off', async ({
  as,
  visitor,
}) => {
  test.slow()
  const clerk = await as('hefei-clerk')
  const reference = await lodge(clerk, '吴子琳', { origin: '深圳' })
  const page = await visitor(PHONE)
  await page.goto(`/status#${reference}.${await queryCodeOf(clerk, reference)}`)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByRole('link', { name: /^更换手机号/ }).click()
  await prove(page, phoneOf('吴子琳'))
  const newNumber = '15400007311'
  await page.getByRole('textbox', { name: '新手机号' }).fill(newNumber)
  const before = await codesSentTo(newNumber)
  await page.getByRole('button', { name: '向新号码发送验证码' }).click()
  await page.getByLabel(/^新号码收到的验证码/).fill(await codeSentTo(newNumber, before))
  await page.getByRole('button', { name: '更换手机号', exact: true }).click()
  await expect(page.getByText('手机号已更换。')).toBeVisible()

  // Both numbers were proven: what follows goes on under the new one, without a third code.
  await page.getByRole('link', { name: /^短信通知/ }).click()
  await page.getByRole('checkbox', { name: /进度短信/ }).uncheck()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('短信设置已保存。')).toBeVisible()
  await clerk.goto(`/cases/${reference}`)
  await expect(clerk.getByText(/不再接收进度|关闭了进度|不接收进度/).first()).toBeVisible()
})
