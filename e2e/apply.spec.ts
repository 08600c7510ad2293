import { PICTURE, saysWhere, saysWho, typesCode } from './support/application'
import { hindrancesOn } from './support/axe'
import { happened, queryCodeOf, take } from './support/case'
import { expect, test } from './support/journey'
import { numberOf, phoneOf } from './support/movers'
import { taken } from './support/ready'
import { codesSentTo, codeSentTo } from './support/one-time-code'
import { PEOPLE } from './support/people'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const IDENTITY = '参保人有效身份证件'
const PROGRAM = '**/_next/static/chunks/*.js'

test('a person with only a phone applies, follows the case, and a clerk accepts it', async ({
  visitor,
  as,
}) => {
  test.setTimeout(240_000)
  const page = await visitor(PHONE)
  const asked: string[] = []
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await page.goto('/')
  await page.getByRole('link', { name: /网上申请/ }).click()
  expect(await hindrancesOn(page)).toEqual([])

  await page.setViewportSize(PHONE.viewport)
  await page.getByRole('button', { name: '为自己申请' }).click()
  const number = page.getByRole('textbox', { name: '证件号码' })
  await taken(number)
  await number.fill(`${numberOf('肖明松').slice(0, 17)}${numberOf('肖明松').endsWith('1') ? '2' : '1'}`)
  await expect(page.getByText(/校验位不符/)).toBeVisible()
  const code = await saysWho(page, '肖明松')
  expect(await hindrancesOn(page)).toEqual([])
  await page.goto('/apply/person')
  await expect(page.getByRole('textbox', { name: '姓名' })).toHaveValue('肖明松')
  expect(await hindrancesOn(page)).toEqual([])
  await page.goto('/apply/code')
  await typesCode(page, code === '000000' ? '000001' : '000000')
  await expect(page.getByText('验证码不正确').first()).toBeVisible()
  await typesCode(page, code)
  await expect(page.getByRole('heading', { level: 1, name: '从哪里转到哪里？' })).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  await saysWhere(page, '合肥', '苏州')
  await expect(page.getByRole('heading', { level: 1, name: /可以申请/ })).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  await page.getByRole('button', { name: '继续，上传材料' }).click()

  const chosen = page.getByLabel(`${IDENTITY}：选照片或 PDF`)
  await expect(page.getByRole('region', { name: IDENTITY })).toContainText('需要')
  const script = { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('#!/bin/sh\necho') }
  // On a slow line a file is chosen before the page's program is there.
  let arrive = (): void => undefined
  const arrival = new Promise<void>((done) => (arrive = done))
  await page.route(PROGRAM, (route) => arrival.then(() => route.continue()))
  await page.goto('/apply/materials', { waitUntil: 'commit' })
  await chosen.setInputFiles(script)
  arrive()
  await expect(page.getByText('只能上传照片（JPEG、PNG、WebP）或 PDF')).toBeVisible()
  await page.unroute(PROGRAM)
  await chosen.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: PICTURE })
  await expect(page.getByRole('region', { name: IDENTITY })).toContainText('已上传 1 个')
  expect(await hindrancesOn(page)).toEqual([])
  await page.getByRole('button', { name: '下一步，核对' }).click()

  await expect(page.getByRole('heading', { level: 1, name: '核对并提交' })).toBeVisible()
  // Closing the page loses nothing.
  await page.goto('/apply')
  await page.getByRole('button', { name: '接着填' }).click()
  await expect(page.getByText(numberOf('肖明松'))).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  const submit = page.getByRole('button', { name: '提交申请' })
  await submit.click()
  await expect(page.getByRole('heading', { name: '有 2 处需要更正' })).toBeVisible()
  await page.getByRole('checkbox', { name: /以上内容和材料真实/ }).check()
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check()
  await submit.dblclick()

  await expect(page.getByRole('heading', { level: 1, name: '申请已提交' })).toBeVisible()
  const reference = await page
    .getByRole('definition')
    .filter({ hasText: /^320500-\d{4}-\d{6}$/ })
    .innerText()
  const queryCode = await page
    .getByRole('definition')
    .filter({ hasText: /^[A-Z0-9]{8}$/ })
    .innerText()
  expect(await hindrancesOn(page)).toEqual([])
  // The way back leads to the same receipt, not to another application.
  await page.goto('/apply/confirm')
  await expect(page.getByText(reference)).toBeVisible()
  await page.getByRole('button', { name: '查进度' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('苏州正在核对您的申请')
  await expect(page.getByText(reference)).toBeVisible()

  const clerk = await as('suzhou-clerk')
  await clerk.goto('/cases')
  await clerk.getByRole('navigation', { name: '清单' }).getByRole('link', { name: '待领办' }).click()
  await clerk.getByRole('link', { name: reference, exact: true }).click()
  await expect(clerk.getByText('申请人已上传，待核对').first()).toBeVisible()
  await expect(clerk.getByText('参保人有效身份证件').first()).toBeVisible()
  expect(await queryCodeOf(clerk, reference)).toBe(queryCode)
  await take(clerk, reference, '受理')
  await expect(happened(clerk, '受理').first()).toBeVisible()

  for (const address of asked)
    for (const secret of [numberOf('肖明松'), '肖明松', phoneOf('肖明松'), reference, queryCode])
      expect(address).not.toContain(secret)
})

test('without script one gets as far as the pre-check, and is told at the field what is wrong', async ({
  visitor,
}) => {
  test.setTimeout(120_000)
  const page = await visitor({ ...PHONE, javaScriptEnabled: false })
  await page.goto('/apply')
  await page.getByRole('button', { name: '为自己申请' }).click()
  await page.getByRole('textbox', { name: '证件号码' }).fill(`${numberOf('汤霞').slice(0, 17)}A`)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByText('请填写姓名').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: '证件号码' })).toHaveAttribute('aria-invalid', 'true')

  await page.getByRole('textbox', { name: '姓名' }).fill('汤霞')
  await page.getByRole('textbox', { name: '证件号码' }).fill(numberOf('汤霞'))
  await page.getByRole('textbox', { name: '手机号码' }).fill(phoneOf('汤霞'))
  const before = await codesSentTo(phoneOf('汤霞'))
  await page.getByRole('button', { name: '发送验证码' }).click()
  await typesCode(page, await codeSentTo(phoneOf('汤霞'), before))
  await saysWhere(page, '河南省本级', '合肥')
  await expect(page.getByRole('heading', { level: 1, name: /可以申请|条件还不符合/ })).toBeVisible()
  await page.getByRole('button', { name: /^继续，|^仍然继续/ }).click()

  await page
    .getByLabel(`${IDENTITY}：选照片或 PDF`)
    .setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: PICTURE })
  await page.getByRole('button', { name: `${IDENTITY}：上传选好的文件` }).click()
  await expect(page.getByRole('region', { name: IDENTITY })).toContainText('已上传 1 个')
})

test('whoever signs in at the provider of identities needs no code', async ({ visitor }) => {
  test.setTimeout(120_000)
  const page = await visitor(PHONE)
  await page.goto('/apply')
  await page.getByRole('button', { name: '为自己申请' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('孙广深')
  await page.getByRole('textbox', { name: '证件号码' }).fill(PEOPLE.孙广深)
  await page.getByRole('textbox', { name: '手机号码' }).fill('13900006061')
  await page.getByRole('button', { name: '用统一身份认证登录，不用验证码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '登录核验身份' })).toBeVisible()
  expect(await hindrancesOn(page)).toEqual([])
  await page.getByRole('button', { name: '去统一身份认证登录' }).click()
  await page.locator('[name=login]').fill(PEOPLE.孙广深)
  await page.locator('[name=password]').fill('any')
  await page.locator('[type=submit]').click()
  await page.locator('[type=submit]').click()
  await saysWhere(page, '广州', '深圳')
  await expect(page.getByRole('heading', { level: 1, name: /可以申请/ })).toBeVisible()
  // A person who has signed in there is nobody of the staff.
  await page.goto('/cases')
  await expect(page).toHaveURL(/\/sign-in/)
})
