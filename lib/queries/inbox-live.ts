import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { staffMessages, type Listener } from '@/lib/db/listener'
import { unreadCount } from './inbox'

/**
 * Tells the number of unread messages of a member of staff now and whenever it may have changed. However many
 * changes come while it is being counted, it is counted once more.
 * @returns what ends it
 */
export function watchUnread(
  staffId: string,
  tell: (unread: number) => void,
  database: Db = db(),
  listener: Listener = staffMessages(),
): () => void {
  let counting = false
  let again = false
  let over = false
  const count = async () => {
    if (counting) {
      again = true
      return
    }
    counting = true
    do {
      again = false
      // A database that is away for a moment says nothing; its return is a reason to count anew.
      const unread = await unreadCount(staffId, database).catch(() => null)
      if (unread !== null && !over) tell(unread)
    } while (again && !over)
    counting = false
  }
  const leave = listener.subscribe(staffId, () => void count())
  void count()
  return () => {
    over = true
    leave()
  }
}
