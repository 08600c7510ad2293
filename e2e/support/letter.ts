import { expect, type Page } from '@playwright/test'
import { query } from './database'
import { taken } from './ready'

/**
 * The letter of a case on the list of an agency, as its clerk opens it; the worker may still be setting it, or
 * publishing what it proves.
 */
export async function letterOf(
  clerk: Page,
): Promise<{ readonly pdf: Buffer; readonly number: string; readonly reference: string }> {
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
  const proven = () =>
    query(
      `SELECT 1 FROM "PublishedPaper" WHERE record->>'number' = $1 AND record->'evidence'->>'kept' = 'true'`,
      [paper?.number],
    )
  await expect.poll(async () => (await proven()).length, { timeout: 20_000 }).toBe(1)
  return { pdf: await answer.body(), number: paper?.number ?? '', reference }
}

/** Lets go of a file over the page, as a hand with a mouse does. */
export async function drop(page: Page, pdf: Buffer): Promise<void> {
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
