import type { Metadata, Route } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { LinkTabs } from '@/components/ui/link-tabs'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { currentLocale, words } from '@/lib/web/locale'
import { DaysTool } from './days-tool'
import { FeeTool } from './fee-tool'
import { GapTool } from './gap-tool'
import { typedIn, type Search } from './search'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).calculator.title }
}

const TOOLS = ['gap', 'fee', 'days'] as const
type Tool = (typeof TOOLS)[number]

/** A calculation fits on a sheet or two of A4. */
const ON_PAPER =
  'print:text-xs print:[&_dl]:break-inside-avoid print:[&_p]:text-xs print:[&_section]:px-0 print:[&_section]:py-2 print:[&_td]:py-1'

/** Three questions anybody may ask, each answer with an address of its own and nothing personal in it. */
export default async function CalculatorPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const { calculator } = await words()
  const values = typedIn(await searchParams)
  const tool = toolOf(values)
  const asked = { values, today: dayOf(now()), locale: await currentLocale() }
  return (
    <div className={ON_PAPER}>
      <PublicSection>
        <h1 className="text-2xl">{calculator.title}</h1>
        <p className="mt-2 mb-3.5 text-ink-2 print:hidden">{calculator.lead}</p>
        <LinkTabs
          label={calculator.toolsLabel}
          tabs={TOOLS.map((one) => ({
            href: `/calculator?tool=${one}` as Route,
            label: calculator.tools[one],
            current: one === tool,
          }))}
        />
      </PublicSection>
      {tool === 'gap' && <GapTool {...asked} />}
      {tool === 'fee' && <FeeTool {...asked} />}
      {tool === 'days' && <DaysTool {...asked} />}
    </div>
  )
}

/** Addresses from before there were three tools asked for working days without naming them. */
function toolOf({ tool, start, days }: Readonly<Record<string, string>>): Tool {
  const named = TOOLS.find((one) => one === tool)
  if (named) return named
  return start === undefined && days === undefined ? 'gap' : 'days'
}
