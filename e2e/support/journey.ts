import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { countInteractions } from './interactions'
import { signIn } from './sign-in'

export { expect } from '@playwright/test'

/** Well within the half hour after which a session nobody uses ends. */
const KEPT_FOR_MS = 10 * 60_000
type Kept = { readonly since: number; readonly state: Awaited<ReturnType<BrowserContext['storageState']>> }
/** Who has signed in during this run of a worker: the form itself is walked by tests of its own. */
const kept = new Map<string, Kept>()

type Hands = {
  /** A browser of its own in which this member of staff has signed in; no page is open yet. */
  as: (login: string, options?: BrowserContextOptions) => Promise<Page>
  /** A browser nobody has signed in with. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
}

/** Every person has a browser of their own; all of them are closed when the test ends. */
export const test = base.extend<Hands>({
  visitor: async ({ browser }, provide) => {
    const contexts: (() => Promise<void>)[] = []
    await provide(async (options = {}) => {
      const context = await browser.newContext(options)
      contexts.push(() => context.close())
      await countInteractions(context)
      return context.newPage()
    })
    for (const close of contexts) await close()
  },
  as: async ({ visitor }, provide) => {
    await provide(async (login, options) => {
      const known = kept.get(login)
      if (known && Date.now() - known.since < KEPT_FOR_MS)
        return visitor({ ...options, storageState: known.state })
      const page = await visitor(options)
      const since = Date.now()
      await signIn(page, login)
      kept.set(login, { since, state: await page.context().storageState() })
      await page.goto('about:blank')
      return page
    })
  },
})
