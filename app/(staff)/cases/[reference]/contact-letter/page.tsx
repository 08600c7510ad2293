import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactLetter } from '@/components/documents/contact-letter'
import { PaperBar } from '@/components/documents/paper-bar'
import { casePath } from '@/components/transfer/case/reading'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { contactLetterPaper } from '@/lib/queries/case-papers'
import { currentLocale, words } from '@/lib/web/locale'
import { PaperFile } from '../paper-file'
import { versionOf, type PaperRoute } from '../paper-route'

export async function generateMetadata({ params }: PaperRoute): Promise<Metadata> {
  const { casePage } = await words()
  return { title: `${casePage.printMenu.contactLetter} · ${(await params).reference}` }
}

/** 联系函, read on the screen. What leaves the office is the issued file, which bears the numbers in full and the seal. */
export default async function ContactLetterOfCase({ params, searchParams }: PaperRoute) {
  const actor = await requireActor()
  const { reference } = await params
  const letter = await contactLetterPaper(actor, reference, versionOf(await searchParams))
  if (!letter) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference, paper: 'contactLetter' }, now())
  if (!looked.ok) notFound()
  const locale = await currentLocale()
  const { documents } = (await words()).casePage
  return (
    <>
      <PaperBar
        back={{ href: casePath(reference), label: documents.back }}
        {...(letter.mayPrint && { hint: documents.openHint })}
        versions={{
          label: documents.versions,
          tabs: letter.versions.map((version) => ({
            href: casePath(reference, `/contact-letter?version=${version}`),
            label: documents.version(version),
            current: version === letter.version,
          })),
        }}
      >
        <PaperFile actor={actor} reference={reference} kind="contact-letter" number={letter.content.number} />
      </PaperBar>
      <ContactLetter letter={letter} locale={locale} />
    </>
  )
}
