import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/**
 * What keeps somebody from using the page as it stands, at a desk and on a phone, light and dark: findings of
 * axe that are serious or critical, and a page that scrolls sideways. A page arrives light and is loaded afresh for
 * the dark: one that is turned dark under way shows colours of both for a moment.
 */
export async function hindrancesOn(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    if (colorScheme === 'dark') {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.reload()
    }
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

/**
 * The dark scheme changes colours and nothing else, so there contrast alone is looked at again. Our pages hold no
 * frames, so axe runs in the page itself; in its other mode it carries every element it saw (19 MB of a worklist)
 * to a second page and back, five times as much work for the same findings.
 */
async function graveFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      ...(colorScheme === 'dark' && { runOnly: { type: 'rule', values: ['color-contrast'] } }),
    })
    .analyze()
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
