import { expect, type Page } from '@playwright/test'

/** Of every demo login; made by the server that the tests started. */
export function demoPassword(): string {
  return process.env['E2E_PASSWORD'] ?? ''
}

/** Signs in by the form and waits until the page that follows is there. */
export async function signIn(page: Page, login: string, password = demoPassword()): Promise<void> {
  await page.goto('/sign-in')
  await enterCredentials(page, login, password)
  await expect(page).not.toHaveURL(/\/sign-in/)
  await expect(page.getByRole('button', { name: '退出', exact: true }).first()).toBeAttached()
}

/** Fills in the sign-in form and sends it. */
export async function enterCredentials(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '登录名' }).fill(login)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
