import 'server-only'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

/** After work on a case: the page of the case as it is now, for everybody who opens it from here on. */
export function backToCase(reference: string): never {
  const path = `/cases/${encodeURIComponent(reference)}`
  revalidatePath(path)
  revalidatePath('/cases')
  redirect(path as Route)
}
