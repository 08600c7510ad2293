import { test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import { countInteractions } from './interactions'
import { signIn } from './sign-in'

export { expect } from '@playwright/test'

type Hands = {
  /** A browser of its own in which this member of staff has signed in. */
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
      const page = await visitor(options)
      await signIn(page, login)
      return page
    })
  },
})
