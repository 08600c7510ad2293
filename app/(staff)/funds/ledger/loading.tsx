import { PageBar } from '@/components/layout/page-bar'
import { Skeleton } from '@/components/ui/skeleton'
import { words } from '@/lib/web/locale'

export default async function Loading() {
  const { books } = await words()
  return (
    <>
      <PageBar title={books.ledger.title} />
      <Skeleton rows={6} />
    </>
  )
}
