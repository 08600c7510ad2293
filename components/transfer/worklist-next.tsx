'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useWords } from '@/components/layout/use-words'
import { ButtonLink } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { isFreeKey } from '@/components/ui/keyboard'

/** 办理下一件: opens the first case that waits for the reader, by Enter too while nothing else has the focus. */
export function WorklistNext({ href }: { readonly href: Route }) {
  const router = useRouter()
  const { worklist } = useWords()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || !isFreeKey(event) || !isNothingFocused()) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [href, router])
  return (
    <ButtonLink href={href} variant="primary">
      {worklist.next} <Kbd>↵</Kbd>
    </ButtonLink>
  )
}

/** Enter belongs to whatever has the focus; the page itself has none of its own. */
function isNothingFocused(): boolean {
  const at = document.activeElement
  return at === null || at === document.body || at.id === 'content'
}
