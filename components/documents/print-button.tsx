'use client'

import { Button, type ButtonVariant } from '@/components/ui/button'

/** Opens the browser's own print window. */
export function PrintButton({ label, variant = 'plain' }: { label: string; variant?: ButtonVariant }) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
