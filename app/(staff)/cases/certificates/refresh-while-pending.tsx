'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const ASK_AGAIN_MS = 1_500
/** A minute; whoever is still there then reloads the page. */
const MOST_TIMES = 40

/** Asks for the page again while a certificate is being set in type, so that it can be opened at once. */
export function RefreshWhilePending({ pending }: { readonly pending: boolean }) {
  const router = useRouter()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (!pending || asked >= MOST_TIMES) return
    const later = setTimeout(() => {
      router.refresh()
      setAsked(asked + 1)
    }, ASK_AGAIN_MS)
    return () => clearTimeout(later)
  }, [pending, asked, router])
  return null
}
