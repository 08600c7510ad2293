import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/env'
import { shortPlace } from '@/lib/i18n/format/places'
import { publishedAreas } from '@/lib/site/areas'
import { later } from '@/lib/site/ask'
import { draftFor, type DraftOnPage } from '@/lib/web/apply/draft-cookie'
import { currentLocale, words } from '@/lib/web/locale'
import { RefusedNotice } from '../refused'
import { StepFrame } from '../step-frame'
import { AskAgain } from './forms'
import { CheckResult, checkTitle } from './result'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.check }
}

/** What is met, what is missing and what cures it: said before any effort is spent on papers. */
export default async function CheckPage() {
  const kept = await draftFor('check')
  const { check } = kept.draft
  const answer = check ? await later('preCheck', check.request) : null
  if (!answer?.ok) return <NotAsked kept={kept} />
  const { apply } = await words()
  const locale = await currentLocale()
  const areas = Object.fromEntries(
    (await publishedAreas(now())).map((area) => [area.code, shortPlace(area, locale)]),
  )
  const { title, lead } = checkTitle(answer.value, apply.check)
  return (
    <StepFrame step="check" kept={kept} title={title} lead={lead} back="/apply/route">
      <CheckResult answer={answer.value} areas={areas} locale={locale} />
    </StepFrame>
  )
}

async function NotAsked({ kept }: { readonly kept: DraftOnPage }) {
  const { apply } = await words()
  const { refused } = kept.draft
  return (
    <StepFrame step="check" kept={kept} title={apply.steps.check} back="/apply/route">
      <PublicSection>
        <div className="grid gap-4">
          {refused ? (
            <RefusedNotice refusal={refused} />
          ) : (
            <Notice title={apply.check.asking}>{apply.check.askingText}</Notice>
          )}
          <AskAgain byItself={!refused} />
        </div>
      </PublicSection>
    </StepFrame>
  )
}
