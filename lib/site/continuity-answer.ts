import 'server-only'
import { readParameters } from '@/lib/db/areas'
import type { Db } from '@/lib/db/open-database'
import { siteDb } from '@/lib/db/site-client'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { continuity, type Continuity, type ContinuityFacts } from '@/lib/domain/continuity/continuity'
import { parametersDay } from '@/lib/domain/continuity/grounds'

/** What a gap costs by the rules of an area; the national values where the area says nothing. */
export async function continuityAnswer(
  { area, ...facts }: ContinuityFacts & { readonly area: string },
  today: LocalDate,
  database: Db = siteDb(),
): Promise<Continuity> {
  const day = parametersDay(facts.firstPaidMonth, today)
  return continuity(facts, await readParameters(database, area, day))
}
