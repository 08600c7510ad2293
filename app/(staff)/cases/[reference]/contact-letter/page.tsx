import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactLetter } from '@/components/documents/contact-letter'
import { PaperBar } from '@/components/documents/paper-bar'
import { PrintButton } from '@/components/documents/print-button'
import { casePath } from '@/components/transfer/case/reading'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { contactLetterPaper } from '@/lib/queries/case-papers'
import { currentLocale, words } from '@/lib/web/locale'
import { PrintCopy, PrintedNumber, PrintForm } from '../_forms/print-copy'
import { PaperFile } from '../paper-file'
import { versionOf, type PaperRoute } from '../paper-route'

export async function generateMetadata({ params }: PaperRoute): Promise<Metadata> {
  const { casePage } = await words()
  return { title: `${casePage.printMenu.contactLetter} · ${(await params).reference}` }
}

/** 联系函, as it was issued: readable here, printed with the numbers in full. */
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
    <PrintCopy>
      <PaperBar
        back={{ href: casePath(reference), label: documents.back }}
        {...(letter.mayPrint && { hint: documents.printFullHint })}
        versions={{
          label: documents.versions,
          tabs: letter.versions.map((version) => ({
            href: casePath(reference, `/contact-letter?version=${version}`),
            label: documents.version(version),
            current: version === letter.version,
          })),
        }}
      >
        <PrintButton label={documents.print} />
        <PaperFile actor={actor} reference={reference} kind="contact-letter" number={letter.content.number} />
        {letter.mayPrint && (
          <PrintForm reference={reference} paper="contactLetter" version={letter.version} />
        )}
      </PaperBar>
      <ContactLetter
        letter={letter}
        locale={locale}
        idNumber={<PrintedNumber kind="idNumber" masked={letter.content.person.idMasked} />}
        accountNumber={
          letter.content.payee && (
            <PrintedNumber kind="accountNumber" masked={`****${letter.content.payee.accountLast4}`} />
          )
        }
      />
    </PrintCopy>
  )
}
