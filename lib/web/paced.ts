import 'server-only'
import { headers } from 'next/headers'
import { addressIn } from '@/lib/auth/client-address'
import { failed, paceFor } from '@/lib/site/pace'
import { answerAfter } from './pace'

/** Things of an application that are counted by where they come from. */
type Counted = 'SendCode' | 'CheckCode' | 'PreCheck' | 'Upload'

/**
 * Lets one more through from where this comes from, later where there were many within ten minutes.
 * @returns false where it has to be later altogether
 */
export async function admitted(what: Counted): Promise<boolean> {
  const began = Date.now()
  const pace = await paceFor(what, { address: await address() }, new Date())
  if (pace.waitMs > 0) await answerAfter(began, pace.waitMs)
  return !pace.tooMany
}

export async function counted(what: Counted): Promise<void> {
  await failed(what, { address: await address() }, new Date())
}

const address = async () => addressIn(await headers())
