import { Bone, Skeleton } from '@/components/ui/skeleton'

/** The shape of a page while it is read: also of the pages below that have none of their own. */
export default function Loading() {
  return (
    <>
      <Bone className="mb-4 h-6 w-72 max-w-full" />
      <Skeleton rows={12} />
    </>
  )
}
