'use client'

import { useState } from 'react'
import { Button } from './button'

type CopyButtonProps = { readonly text: string; readonly label: string; readonly done: string }

/** Puts number and code where they can be pasted; where the browser forbids it, they can still be marked. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      <Button onClick={copy}>{label}</Button>
      <span role="status" className="self-center text-sm text-done">
        {copied && done}
      </span>
    </>
  )
}
