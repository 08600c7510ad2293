import type { Db } from '@/lib/db/client'
import { openUpload, resealUpload } from '@/lib/db/site-uploads'
import { cleanUpload } from '@/lib/outside/uploads/clean-upload'

type Sent = { readonly upload: string; readonly key: string }

/**
 * Makes files that came with a request anew once more: the public site did, but what it says is not believed. What
 * cannot be opened is left for the handler to refuse.
 * @returns false where one of them is no file that may be kept
 */
export async function cleanUploads(database: Db, files: readonly Sent[]): Promise<boolean> {
  for (const { upload, key } of files) {
    const left = await openUpload(database, upload, key)
    if (!left) continue
    const cleaned = await cleanUpload(left.bytes)
    if (!cleaned.ok) return false
    await resealUpload(database, upload, key, cleaned.value)
  }
  return true
}
