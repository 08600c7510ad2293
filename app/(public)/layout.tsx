import type { ReactNode } from 'react'
import { switchLanguage, switchTextSize } from '@/app/language/actions'
import { PublicShell } from '@/components/layout/public-shell'
import { currentLocale, currentTextSize, words } from '@/lib/web/locale'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { status } = await words()
  return (
    <PublicShell
      locale={await currentLocale()}
      home="/"
      largeText={(await currentTextSize()) === 'large'}
      switchLanguage={switchLanguage}
      switchTextSize={switchTextSize}
      footer={<p>{status.home.hotline}</p>}
    >
      {children}
    </PublicShell>
  )
}
