'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { Icon } from './icons'

type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** Only for what is no work of its own (the list of shortcuts); work gets a page. */
export function Dialog({ open, onOpenChange, title, description, children }: DialogProps) {
  const { buttons } = useIn(shellZh, shellEn)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          {...(description === undefined && { 'aria-describedby': undefined })}
          className="fixed top-[12vh] left-1/2 z-50 max-h-[76vh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-float"
        >
          <div className="mb-3 flex items-start gap-4">
            <Radix.Title className="flex-1 text-lg">{title}</Radix.Title>
            <Radix.Close aria-label={buttons.close} className="rounded-sm p-1 text-ink-2 hover:text-ink">
              <Icon name="close" />
            </Radix.Close>
          </div>
          {children}
          {description !== undefined && (
            <Radix.Description className="mt-3 text-sm text-ink-3">{description}</Radix.Description>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
