import { hindrancesOn } from './support/axe'
import { choose, lodge, queryCodeOf, take } from './support/case'
import { expect, test } from './support/journey'
import { numberOf, phoneOf } from './support/movers'
import { codesSentTo, codeSentTo } from './support/one-time-code'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const WHO = '侯沐艳'

test('whoever holds the phone on record finds a lost query code, and gets a certificate', async ({
  visitor,
  as,
}) => {
  test.setTimeout(240_000)
  const clerk = await as('nanjing-clerk')
  const reference = await lodge(clerk, WHO, { origin: '杭州' })
  await take(clerk, reference, '受理')
  const queryCode = await queryCodeOf(clerk, reference)

  const page = await visitor(PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await page.goto('/apply/recover')
  expect(await hindrancesOn(page)).toEqual([])
  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('textbox', { name: '姓名' }).fill(WHO)
  await page.getByRole('textbox', { name: '证件号码' }).fill(numberOf(WHO))
  await page.getByRole('textbox', { name: '手机号码' }).fill(phoneOf(WHO))
  const before = await codesSentTo(phoneOf(WHO))
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByRole('textbox', { name: '验证码' }).fill(await codeSentTo(phoneOf(WHO), before))
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByText(reference)).toBeVisible()
  await expect(page.getByText(queryCode)).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('button', { name: `查看进度：${reference}` }).click()
  await expect(page).toHaveURL(/\/status$/)
  await expect(page.getByText(reference)).toBeVisible()

  await page.goto('/apply/certificate')
  await choose(page, '要哪里的参保凭证', '南京')
  await page.getByRole('button', { name: '申领', exact: true }).click()
  await expect(page.getByRole('heading', { name: '参保凭证已出具' })).toBeVisible()
  const open = page.getByRole('link', { name: '打开 PDF' })
  await expect(open).toBeVisible({ timeout: 60_000 })
  expect(await hindrancesOn(page)).toEqual([])
  const answer = await page.request.get((await open.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')

  for (const address of asked)
    for (const secret of [WHO, numberOf(WHO), phoneOf(WHO), queryCode]) expect(address).not.toContain(secret)
})

test('a stranger is told of no case, whatever the reason', async ({ visitor }) => {
  test.setTimeout(120_000)
  const page = await visitor({ ...PHONE, javaScriptEnabled: false })
  const phone = '15400007200'
  await page.goto('/apply/recover')
  await page.getByRole('textbox', { name: '姓名' }).fill(WHO)
  await page.getByRole('textbox', { name: '证件号码' }).fill(numberOf(WHO))
  await page.getByRole('textbox', { name: '手机号码' }).fill(phone)
  const before = await codesSentTo(phone)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByRole('textbox', { name: '验证码' }).fill(await codeSentTo(phone, before))
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByRole('heading', { name: '没有找到可以告诉您的办件' })).toBeVisible()
  await expect(page.getByText(/12393/).first()).toBeVisible()
})
