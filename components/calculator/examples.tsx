import type { Route } from 'next'
import Link from 'next/link'
import { PublicSection } from '@/components/layout/public-shell'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

const BOTH = { tool: 'gap', from: 'employee', to: 'employee', area: 'other', last: '2026-05', back: 'yes' }
const MONEY = { base: '8000', rate: '10', due: '25' }

/** Two months missed by the employer, who pays them back with the late fee. */
const ZHANG = { ...BOTH, first: '2026-08', cause: 'employer', ...MONEY, paidOn: '2026-08-20' }
/** Four months missed in flexible employment; 94 months before, 48 of them unbroken. */
const LI = {
  ...BOTH,
  first: '2026-10',
  cause: 'self',
  flexible: 'on',
  charges: 'yes',
  ...MONEY,
  paidOn: '2026-10-15',
  run: '48',
  total: '94',
}

/** Two people everybody knows somebody like, worked through. */
export function Examples({ locale }: { locale: Locale }) {
  const { examples } = wordsFor(locale).calculator
  return (
    <PublicSection title={examples.title} className="print:hidden">
      <ul className="grid gap-2.5">
        <Example entries={ZHANG} title={examples.zhang} text={examples.zhangText} />
        <Example entries={LI} title={examples.li} text={examples.liText} />
      </ul>
    </PublicSection>
  )
}

type ExampleProps = {
  readonly entries: Readonly<Record<string, string>>
  readonly title: string
  readonly text: string
}

function Example({ entries, title, text }: ExampleProps) {
  return (
    <li>
      <Link
        prefetch={false}
        href={`/calculator?${new URLSearchParams(entries).toString()}` as Route}
        className="block rounded-lg border border-line-strong px-3.5 py-2.5 hover:bg-sunken"
      >
        <span className="font-medium text-accent">{title}</span>
        <span className="block text-sm text-ink-2">{text}</span>
      </Link>
    </li>
  )
}
