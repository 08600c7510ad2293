'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useIn } from '@/components/layout/locale-provider'
import { calculatorEn, calculatorZh } from '@/lib/i18n/messages/calculator'

/** Copies the address, which holds the whole calculation and nobody's name. */
export function ShareLink() {
  const { foot } = useIn(calculatorZh, calculatorEn)
  const [said, setSaid] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(window.location.href).then(
      () => setSaid(foot.shared),
      () => setSaid(foot.notShared),
    )
  }
  return (
    <>
      <Button onClick={copy}>{foot.share}</Button>
      <span role="status" className="self-center text-sm text-ink-2 print:hidden">
        {said}
      </span>
    </>
  )
}
