import { expect, type Locator, type Page } from '@playwright/test'
import { MOVERS, numberOf, type Mover } from './movers'
import { PEOPLE, type Named } from './people'
import { taken } from './ready'

const REFERENCE = /\/cases\/(\d{6}-\d{4}-\d{6})/

/** Types the number of a person into an empty application and waits for what the registry fills in. */
export async function lookUp(page: Page, who: Named | Mover): Promise<void> {
  const number = page.getByRole('textbox', { name: '证件号码', exact: true })
  await taken(number)
  await number.fill(isMover(who) ? numberOf(who) : PEOPLE[who])
  await expect(page.getByRole('heading', { name: '登记库中的参保记录' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '姓名', exact: true })).toHaveValue(/./)
}

function isMover(who: Named | Mover): who is Mover {
  return Object.hasOwn(MOVERS, who)
}

/** Sends the application and gives its reference, on the page of the new case. */
export async function submit(page: Page): Promise<string> {
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page).toHaveURL(REFERENCE)
  return REFERENCE.exec(page.url())?.[1] ?? ''
}

type Choices = {
  /** Chosen where the registry offers several origins or shows none. */
  readonly origin?: string
}

/** Chooses in a list by the beginning of what stands there: places say more than their names. */
export async function choose(page: Page, list: string, place: string): Promise<void> {
  const box = page.getByRole('combobox', { name: list, exact: true })
  const option = box.getByRole('option', { name: new RegExp(`^${place}`) }).first()
  await box.selectOption(await option.getAttribute('value'))
}

/** A new case from the counter: number, a look at the check, submission. */
export async function lodge(page: Page, who: Named | Mover, { origin }: Choices = {}): Promise<string> {
  await page.goto('/cases/new')
  await lookUp(page, who)
  if (origin !== undefined) await choose(page, '转出地', origin)
  return submit(page)
}

/** The card on top of a case: the one step that is due for the reader. */
export function dueCard(page: Page): Locator {
  return page.getByRole('region', { name: '当前待办' })
}

/** What is said in place of the due card to whoever has to wait. */
export function waitingCard(page: Page): Locator {
  return page.getByRole('region', { name: '等待中' })
}

/** Opens a case by its address and takes the step that is due, by its button. */
export async function take(page: Page, reference: string, button: string | RegExp): Promise<void> {
  await page.goto(`/cases/${reference}`)
  await pressDue(page, button)
}

/** Presses the button of the due card and waits until the case has moved on. */
export async function pressDue(page: Page, button: string | RegExp): Promise<void> {
  const due = dueCard(page).getByRole('button', { name: button })
  await due.click()
  await expect(due).toBeHidden()
}

/** Where it is told what happened in a case, newest first. */
export function history(page: Page): Locator {
  return page.getByRole('region', { name: '办理过程' })
}

/** One thing that happened. */
export function happened(page: Page, what: string): Locator {
  return history(page).getByRole('listitem').filter({ hasText: what })
}

/** The query code as it stands on the receipt that is handed over at the counter. */
export async function queryCodeOf(page: Page, reference: string): Promise<string> {
  await page.goto(`/cases/${reference}/acceptance-receipt`)
  return page
    .getByRole('definition')
    .filter({ hasText: /^[A-Z0-9]{8}$/ })
    .innerText()
}
