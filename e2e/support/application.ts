import { expect, type Page } from '@playwright/test'
import { choose } from './case'
import { numberOf, phoneOf, type Mover } from './movers'
import { codesSentTo, codeSentTo } from './one-time-code'

/** A white picture of a few points. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAMAAADz0U65AAAAA1BMVEX///+nxBvIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNgoA4AAABIAAF7pRHIAAAAAElFTkSuQmCC',
  'base64',
)

/** Begins an application for oneself and types who one is; a code is on its way then. */
export async function saysWho(page: Page, who: Mover): Promise<string> {
  await page.goto('/apply')
  await page.getByRole('button', { name: '为自己申请' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '填写您的身份' })).toBeVisible()
  await page.getByRole('textbox', { name: '姓名' }).fill(who)
  await page.getByRole('textbox', { name: '证件号码' }).fill(numberOf(who))
  await page.getByRole('textbox', { name: '手机号码' }).fill(phoneOf(who))
  const before = await codesSentTo(phoneOf(who))
  await page.getByRole('button', { name: '发送验证码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '输入短信验证码' })).toBeVisible()
  return codeSentTo(phoneOf(who), before)
}

export async function typesCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '验证码' }).fill(code)
  await page.getByRole('button', { name: '确认', exact: true }).click()
}

/** Both places, in the scheme of employees, and on to what the pre-check says. */
export async function saysWhere(page: Page, from: string, to: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: '从哪里转到哪里？' })).toBeVisible()
  await choose(page, '原来在哪里参保', from)
  await choose(page, '现在在哪里参保', to)
  for (const group of ['原来参加哪一种', '现在参加哪一种'])
    await page
      .getByRole('group', { name: group })
      .getByRole('radio', { name: /^职工医保/ })
      .check()
  await page.getByRole('button', { name: '先看能不能办' }).click()
}
