import { Bone, Skeleton } from '@/components/ui/skeleton'

/** The shape of a case before it is read: head, due card, clocks, table, and the column beside. */
export default function Loading() {
  return (
    <>
      <div className="mb-3.5 flex flex-col gap-2">
        <Bone className="h-4 w-64" />
        <Bone className="h-7 w-72" />
        <Bone className="h-4 w-48" />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21.25rem]">
        <div className="flex flex-col gap-4">
          <Skeleton rows={1} />
          <Skeleton rows={5} />
        </div>
        <div aria-hidden="true" className="flex flex-col gap-4">
          {[4, 3, 6].map((lines) => (
            <div key={lines} className="flex flex-col gap-2.5 rounded-lg border border-line bg-surface p-4">
              {Array.from({ length: lines }, (_, line) => (
                <Bone key={line} className="h-4 w-full" />
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
