'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { isFreeKey } from '@/components/ui/keyboard'

const TARGETS = 'input:not([type=hidden]), select, textarea, button[type=submit], a[href]'
const OWN_ENTER = 'a[href], button, summary, [role=button]'

/**
 * Enter, pressed where nothing has the focus, goes to the first entry of the due step or to its button. It
 * takes no step by itself: that needs a second press on what it names.
 */
export function DueKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !isFreeKey(event)) return
      if (event.target instanceof Element && event.target.closest(OWN_ENTER)) return
      const target = box.current?.querySelector<HTMLElement>(TARGETS)
      if (!target) return
      event.preventDefault()
      target.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div ref={box} className="contents">
      {children}
    </div>
  )
}
