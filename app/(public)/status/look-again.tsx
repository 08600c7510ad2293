'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ButtonLink } from '@/components/ui/button'

const EVERY_MS = 4_000

/** Looks for the answer by itself; without script the link does. */
export function LookAgain({ label }: { readonly label: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return (
    <span data-program="at-once">
      <ButtonLink href="/status">{label}</ButtonLink>
    </span>
  )
}
