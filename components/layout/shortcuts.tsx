'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { isFreeKey } from '@/components/ui/keyboard'
import { SEARCH_FIELD_ID } from './search-form'
import { useIn } from './locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

/** / finds, n starts a new application, ? shows the list. Lists bring their own keys (RowNavigation). */
export function Shortcuts({ newCase }: { newCase?: Route | undefined }) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const { keys } = useIn(shellZh, shellEn)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFreeKey(event)) return
      const act = {
        '/': () => document.getElementById(SEARCH_FIELD_ID)?.focus(),
        '?': () => setOpen(true),
        n: newCase === undefined ? undefined : () => router.push(newCase),
      }[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [newCase, router])
  const list: readonly (readonly [readonly string[], string])[] = [
    [['/'], keys.search],
    ...(newCase === undefined ? [] : [[['N'], keys.newCase] as const]),
    [['↑', '↓'], keys.move],
    [['↵'], keys.open],
    [['X'], keys.toggle],
    [['?'], keys.help],
    [['Esc'], keys.close],
  ]
  return (
    <Dialog open={open} onOpenChange={setOpen} title={keys.title} description={keys.hint}>
      <dl className="grid grid-cols-[1fr_auto] gap-y-2">
        {list.map(([pressed, does]) => (
          <div key={does} className="contents">
            <dt>{does}</dt>
            <dd className="flex justify-end gap-1">
              {pressed.map((key) => (
                <span key={key}>
                  <Kbd>{key}</Kbd>
                  <span className="sr-only">{key}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
