import type { BrowserContext, Page } from '@playwright/test'

const BINDING = 'interactionHappened'
const counts = new WeakMap<BrowserContext, { total: number }>()

/**
 * Counts what a person's hands do in every page of a context: each press of the mouse or of a key that acts
 * (Enter, an arrow, a shortcut), and each entry filled in, once however long it is.
 */
export async function countInteractions(context: BrowserContext): Promise<void> {
  const count = { total: 0 }
  counts.set(context, count)
  await context.exposeBinding(BINDING, () => {
    count.total += 1
  })
  await context.addInitScript(watchHands, BINDING)
}

/** How much a person's hands did during some work. */
export async function interactionsDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const count = counts.get(page.context())
  if (!count) throw new Error('nobody counts in this context')
  const before = count.total
  await work()
  return count.total - before
}

function watchHands(binding: string): void {
  const tell = () => (window as unknown as Record<string, () => void>)[binding]?.()
  let entry: EventTarget | null = null
  const isField = (target: EventTarget | null): target is HTMLElement =>
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=hidden])')
  document.addEventListener(
    'pointerdown',
    () => {
      entry = null
      tell()
    },
    true,
  )
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!isField(target) || target === entry) return
      entry = target
      tell()
    },
    true,
  )
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      // Typing is the entry itself, and Tab is how one gets there.
      const isTyping = isField(target) && key !== 'Enter'
      if (isTyping || key === 'Tab' || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return
      entry = null
      tell()
    },
    true,
  )
}
