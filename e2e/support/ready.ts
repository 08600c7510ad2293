import { expect, type Locator, type Page } from '@playwright/test'

/** Waits until the page's program has taken a control over: what is typed before that would be overwritten. */
export async function taken(control: Locator): Promise<void> {
  let moved = 0
  await expect
    .poll(async () => {
      // The program of a public page comes with the first sign of use.
      await control.page().mouse.move(1, ++moved)
      return control.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))
    })
    .toBe(true)
}

/** Presses a key as often as it takes to be heard: a page that has just arrived may not listen yet. */
export async function pressUntil(page: Page, key: string, heard: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key)
    await heard()
  }).toPass()
}
