import type { Db } from '@/lib/db/client'
import { openCasesOfArea } from '@/lib/db/area-changes'
import { effectOf, type ChangeEffect, type ChangeSubject } from '@/lib/domain/region/change-effect'

/** References shown of the touched cases; the numbers always count all of them. */
const SHOWN_REFERENCES = 60

/** Works out what changes of one area would touch; the open cases are read once for all of them. */
export async function effectsIn(
  database: Db,
  areaCode: string,
): Promise<(subject: ChangeSubject) => ChangeEffect> {
  const files = await openCasesOfArea(database, areaCode)
  return (subject) => {
    const effect = effectOf(subject, areaCode, files)
    return { ...effect, references: effect.references.slice(0, SHOWN_REFERENCES) }
  }
}
