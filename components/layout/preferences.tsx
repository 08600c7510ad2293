'use client'

import { usePathname } from 'next/navigation'
import { useRef, type ReactNode } from 'react'
import { otherLocale } from '@/lib/i18n/locale'
import { VerbForm, type Verb } from './verb-form'
import { useIn, useLocale } from './locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'

/** Back to where one is: the path as rendered, and with its query once script runs. */
function BackForm({ action, children }: { action: Verb; children: ReactNode }) {
  const path = usePathname()
  const back = useRef<HTMLInputElement>(null)
  const complete = () => {
    if (back.current) back.current.value = window.location.pathname + window.location.search
  }
  return (
    <VerbForm action={action} onSubmit={complete}>
      <input type="hidden" name="back" defaultValue={path} ref={back} />
      {children}
    </VerbForm>
  )
}

const quiet = 'rounded-sm whitespace-nowrap text-ink-2 hover:text-ink hover:underline'

/** The other language, one click away, named in itself. */
export function LanguageSwitch({ action }: { action: Verb }) {
  const other = otherLocale(useLocale())
  const { top } = useIn(shellZh, shellEn)
  return (
    <BackForm action={action}>
      <input type="hidden" name="locale" value={other} />
      <button type="submit" lang={other} title={top.languageHint} className={quiet}>
        {top.language}
      </button>
    </BackForm>
  )
}

/** 长辈版 and back. */
export function TextSizeSwitch({ action, large }: { action: Verb; large: boolean }) {
  const { top } = useIn(shellZh, shellEn)
  return (
    <BackForm action={action}>
      <input type="hidden" name="size" value={large ? 'normal' : 'large'} />
      <button type="submit" title={large ? top.normalTextHint : top.largeTextHint} className={quiet}>
        {large ? top.normalText : top.largeText}
      </button>
    </BackForm>
  )
}
