import type { Route } from 'next'
import Link from 'next/link'
import type { Locale } from '@/lib/i18n/locale'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { inLocale } from '@/lib/i18n/wording'

/** The name of the program, its second half in the accent: one thing going over into another. */
export function Mark({ locale, href }: { locale: Locale; href: Route }) {
  const { product } = inLocale(locale, shellZh, shellEn)
  const half = Math.ceil(product.length / 2)
  return (
    <Link
      href={href}
      prefetch={false}
      className="rounded-sm text-[1rem] font-bold tracking-wider whitespace-nowrap text-ink"
    >
      {product.slice(0, half)}
      <span className="text-accent">{product.slice(half)}</span>
    </Link>
  )
}
