import { ScrollRegion } from '@/components/ui/scroll-region'

/** What is typed or answered, as it is; scrolls sideways in itself. */
export function Code({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div className="my-2 rounded-md border border-line bg-sunken">
      <ScrollRegion label={label}>
        <pre className="px-3 py-2 font-mono text-sm leading-relaxed">{children}</pre>
      </ScrollRegion>
    </div>
  )
}
