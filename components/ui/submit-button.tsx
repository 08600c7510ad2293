'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { Button, type ButtonLook } from './button'

type SubmitButtonProps = ButtonLook & {
  readonly children: ReactNode
  readonly className?: string
  /** For forms with several buttons: the pressed one sends its name and value, and shows the progress. */
  readonly name?: string
  readonly value?: string
  readonly formAction?: (form: FormData) => void | Promise<void>
}

/**
 * Sends its form once. While the answer is awaited it keeps its width and its focus, shows a running bar,
 * and swallows further presses, the Enter key's too.
 */
export function SubmitButton({ children, variant = 'primary', ...rest }: SubmitButtonProps) {
  const { pending, data } = useFormStatus()
  const { name, value } = rest
  const mine = name === undefined || value === undefined || data?.get(name) === value
  const holdBack = (event: MouseEvent) => {
    if (pending) event.preventDefault()
  }
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending} onClick={holdBack}>
      {children}
      <Working when={pending && mine} />
    </Button>
  )
}

/** On a button: what it asked for is under way. */
export function Working({ when }: { readonly when: boolean }) {
  const { buttons } = useIn(shellZh, shellEn)
  return when ? (
    <>
      <span className="progress-bar" aria-hidden="true" />
      <span className="sr-only" role="status">
        {buttons.working}
      </span>
    </>
  ) : null
}
