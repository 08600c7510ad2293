import type { Page } from '@playwright/test'
import { query } from './support/database'
import { expect, test } from './support/journey'
import { taken } from './support/ready'

/** The letter of a case on the list of an agency, as its clerk opens it; the worker may still be setting it. */
async function letterOf(clerk: Page): Promise<{ readonly pdf: Buffer; readonly number: string }> {
  await clerk.goto('/cases?tab=agency&state=transferringIn')
  const found = clerk.getByRole('table', { name: '办件清单' }).getByRole('link').first()
  const reference = (await found.getAttribute('href'))?.split('/').at(-1) ?? ''
  const address = `/api/v1/transfers/${reference}/documents/contact-letter`
  await expect.poll(async () => (await clerk.request.get(address)).status(), { timeout: 40_000 }).toBe(200)
  const [paper] = await query<{ number: string }>(
    `SELECT p.number FROM "Paper" p JOIN "Transfer" t ON t.id = p."transferId"
     WHERE t.reference = $1 AND p.kind = 'contact-letter' ORDER BY p.version DESC LIMIT 1`,
    [reference],
  )
  const answer = await clerk.request.get(address)
  return { pdf: await answer.body(), number: paper?.number ?? '' }
}

/** Lets go of a file over the page, as a hand with a mouse does. */
async function drop(page: Page, pdf: Buffer): Promise<void> {
  const field = page.getByLabel('PDF 文件')
  await taken(field)
  const dataTransfer = await page.evaluateHandle((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const held = new DataTransfer()
    held.items.add(new File([bytes], 'letter.pdf', { type: 'application/pdf' }))
    return held
  }, pdf.toString('base64'))
  await field.dispatchEvent('drop', { dataTransfer })
}

test('anybody with a phone tells a genuine letter from an altered one and from one that is unknown', async ({
  as,
  visitor,
}) => {
  test.slow()
  const { pdf, number } = await letterOf(await as('hefei-clerk2'))
  const page = await visitor({ viewport: { width: 390, height: 844 } })
  const says = (verdict: string) => page.getByRole('heading', { level: 1, name: verdict, exact: true })
  const another = async () => {
    await page.getByRole('button', { name: '核验另一份' }).click()
    await expect(says('文书核验')).toBeVisible()
  }

  await page.goto('/verify')
  await drop(page, pdf)
  await expect(says('真实')).toBeVisible()
  await expect(page.getByText(number).first()).toBeVisible()
  await another()

  const altered = Buffer.from(pdf)
  const middle = Math.floor(altered.length / 2)
  altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle)
  await drop(page, altered)
  await expect(says('已被改动')).toBeVisible()
  await another()

  const entry = page.getByLabel('文号')
  await taken(entry)
  await entry.fill(number)
  await page.getByLabel('校验码').fill('AAAA2222')
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByText('没有找到。文号或校验码不对')).toBeVisible()
})

test('a clerk who scans a paper before signing in comes back to its case', async ({ as, visitor }) => {
  test.slow()
  const clerk = await as('hefei-clerk2')
  const { pdf } = await letterOf(clerk)
  const page = await visitor({})
  await page.goto('/verify')
  await drop(page, pdf)
  await page.getByRole('link', { name: '登录并继续办理' }).click()
  await expect(page).toHaveURL(/\/sign-in\?back=(\/|%2F)verify$/u)
  // Signed in already, the way leads on to the case.
  await clerk.goto('/verify')
  await drop(clerk, pdf)
  await expect(clerk.getByRole('link', { name: '登录并继续办理' })).toHaveCount(0)
  await expect(clerk.getByRole('link', { name: /打开/u })).toBeVisible()
})
