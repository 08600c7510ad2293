import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { LocaleProvider } from '@/components/layout/locale-provider'
import { currentLocale, currentTextSize, words } from '@/lib/web/locale'
import './globals.css'
import './print.css'

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await words()
  return {
    title: { default: shell.productLong, template: `%s · ${shell.product}` },
    description: shell.description,
    icons: { icon: [{ url: '/favicon.svg', type: 'image/svg+xml' }] },
    // Telephone numbers on the public pages are marked up by hand; reference numbers must not become links.
    formatDetection: { telephone: false },
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#18202a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale()
  const { shell } = await words()
  return (
    <html lang={locale} data-text={await currentTextSize()}>
      <body>
        <a href="#content" className="skip-link">
          {shell.skipToContent}
        </a>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </body>
    </html>
  )
}
