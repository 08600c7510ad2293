import { PageBar } from '@/components/layout/page-bar'
import { Skeleton } from '@/components/ui/skeleton'
import { words } from '@/lib/web/locale'

export default async function Loading() {
  const { funds } = await words()
  return (
    <>
      <PageBar title={funds.title} />
      <Skeleton rows={6} />
    </>
  )
}
