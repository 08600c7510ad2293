import { scanKindOf } from '@/lib/domain/documents/scans'
import { no, ok } from '@/lib/domain/result'
import { takeUpload } from '@/lib/db/site-uploads'
import type { CaseFile } from '@/lib/db/transfers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import type { Answer, Ctx } from '../command'
import { keepScan } from '../keep-scan'
import { FILE_MISSING } from './refused'

export type SentFiles = SiteRequest<'apply'>['files']

/**
 * Takes over what was left at the public site as scans of the case, for both agencies. A paper that was sent in
 * is not received yet: a clerk looks at it first.
 */
export async function keepSent(ctx: Ctx, before: CaseFile, files: SentFiles): Promise<Answer<CaseFile>> {
  let file = before
  for (const { upload, key, material } of files) {
    const left = await takeUpload(ctx.tx, upload, key)
    if (!left) return no(FILE_MISSING)
    const kept = await keepScan(ctx, file, {
      agencyId: file.row.destinationAgencyId,
      shared: true,
      kind: scanKindOf(material),
      title: '',
      ...(material === 'other' ? {} : { material }),
      content: left.bytes,
      addedById: null,
      addedByName: 'applicant',
    })
    if (!kept.ok) return kept
    file = kept.value.file
  }
  return ok(file)
}
