import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InformationTable } from '@/components/documents/information-table'
import { PaperBar } from '@/components/documents/paper-bar'
import { casePath } from '@/components/transfer/case/reading'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { informationTablePaper } from '@/lib/queries/case-papers'
import { currentLocale, words } from '@/lib/web/locale'
import { PaperFile } from '../paper-file'
import { versionOf, type PaperRoute } from '../paper-route'

export async function generateMetadata({ params }: PaperRoute): Promise<Metadata> {
  const { casePage } = await words()
  return { title: `${casePage.documents.table.title} · ${(await params).reference}` }
}

/** 信息表, every version of it, read on the screen; sealed it is the issued file. */
export default async function InformationTableOfCase({ params, searchParams }: PaperRoute) {
  const actor = await requireActor()
  const { reference } = await params
  const paper = await informationTablePaper(actor, reference, versionOf(await searchParams))
  if (!paper) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference, paper: 'informationTable' }, now())
  if (!looked.ok) notFound()
  const { documents } = (await words()).casePage
  const { table } = paper
  return (
    <>
      <PaperBar
        back={{ href: casePath(reference), label: documents.back }}
        {...(paper.mayPrint && { hint: documents.openHint })}
        versions={{
          label: documents.versions,
          tabs: paper.versions.map((version) => ({
            href: casePath(reference, `/information-table?version=${version}`),
            label: documents.version(version),
            current: version === table.version,
          })),
        }}
      >
        {table.number !== null && (
          <PaperFile actor={actor} reference={reference} kind="information-table" number={table.number} />
        )}
      </PaperBar>
      <InformationTable paper={paper} locale={await currentLocale()} />
    </>
  )
}
