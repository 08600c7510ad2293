'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

/**
 * Lets a wide table scroll sideways instead of the page. Only while it is too wide does it take the focus
 * (the keyboard must be able to scroll it) and give up the sticky header, which a scrolling box cannot have.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(true)
  const { lists } = useIn(shellZh, shellEn)
  useEffect(() => {
    const region = box.current
    if (region === null) return
    const measure = () => setWide(region.scrollWidth > region.clientWidth + 1)
    const watch = new ResizeObserver(measure)
    watch.observe(region)
    for (const child of region.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  if (!wide) return <div ref={box}>{children}</div>
  return (
    <div
      ref={box}
      role="region"
      aria-label={lists.scrollRegion(label)}
      tabIndex={0}
      className="relative overflow-x-auto [&_thead]:static focus-visible:-outline-offset-2 print:overflow-visible"
    >
      {children}
    </div>
  )
}
