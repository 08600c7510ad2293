'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Notice } from '@/components/ui/notice'
import { Working } from '@/components/ui/submit-button'

type SendButtonProps = {
  readonly pending: boolean
  readonly variant?: ButtonVariant
  readonly name?: string
  readonly value?: string
  readonly className?: string
  readonly children: ReactNode
}

/** As wide as a thumb needs it; shows that something is on its way. */
export function SendButton({ pending, variant = 'primary', className, children, ...rest }: SendButtonProps) {
  return (
    <Button
      {...rest}
      type="submit"
      size="big"
      variant={variant}
      aria-disabled={pending}
      className={classes('thumb w-full whitespace-normal', className)}
    >
      {children}
      <Working when={pending} />
    </Button>
  )
}

/** The sending got lost on its way. */
export function Offline({ when }: { readonly when: boolean }) {
  const { offline } = useIn(applyZh, applyEn)
  return when ? <Notice tone="warn" announce title={offline} /> : null
}
