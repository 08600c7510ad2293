import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/**
 * What keeps somebody from using the page as it stands, at a desk and on a phone, light and dark: findings of
 * axe that are serious or critical, and a page that scrolls sideways. Each scheme is loaded afresh: a page that
 * is turned dark under way shows colours of both for a moment.
 */
export async function hindrancesOn(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.reload()
    await standing(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const here = [...(await graveFindings(page, colorScheme)), ...(await sidewaysScroll(page))]
      found.push(...here.map((one) => `${size.width} ${colorScheme}: ${one}`))
    }
  }
  return found
}

/** The heading is there and nothing is loading any more. */
export async function standing(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('正在载入…')).toHaveCount(0)
}

/** The dark scheme changes colours and nothing else, so there contrast alone is looked at again. */
async function graveFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id} ${target.join(' ')} ${html}`))
}

/** What is wider than the window scrolls in itself, never with the page. */
async function sidewaysScroll(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return beyond > 0 ? [`${beyond} px wider than the window`] : []
}
