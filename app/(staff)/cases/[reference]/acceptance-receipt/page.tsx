import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AcceptanceReceipt } from '@/components/documents/acceptance-receipt'
import { PaperBar } from '@/components/documents/paper-bar'
import { PrintButton } from '@/components/documents/print-button'
import { casePath } from '@/components/transfer/case/reading'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { env, now } from '@/lib/env'
import { acceptanceReceipt } from '@/lib/queries/case-receipt'
import { currentLocale, words } from '@/lib/web/locale'
import { PaperFile } from '../paper-file'

type ReceiptRoute = { readonly params: Promise<{ readonly reference: string }> }

export async function generateMetadata({ params }: ReceiptRoute): Promise<Metadata> {
  const { casePage } = await words()
  return { title: `${casePage.printMenu.receipt} · ${(await params).reference}` }
}

/**
 * Right after submission the 收件凭条, printed at the counter: opening it is recorded as printing it. Once the case is
 * accepted the 受理回执 is an issued paper, and this page only shows what it says.
 */
export default async function AcceptanceReceiptOfCase({ params }: ReceiptRoute) {
  const actor = await requireActor()
  const { reference } = await params
  const at = now()
  const receipt = await acceptanceReceipt(actor, reference, at)
  if (!receipt) notFound()
  const looked = await viewCase(
    { kind: 'staff', actor },
    { reference, paper: receipt.isAccepted ? 'acceptanceReceipt' : 'lodgingSlip' },
    at,
  )
  if (!looked.ok) notFound()
  const { documents } = (await words()).casePage
  return (
    <>
      <PaperBar back={{ href: casePath(reference), label: documents.back }}>
        {!receipt.isAccepted && <PrintButton label={documents.print} variant="primary" />}
        <PaperFile actor={actor} reference={reference} kind="acceptance-receipt" />
      </PaperBar>
      <AcceptanceReceipt
        receipt={receipt}
        locale={await currentLocale()}
        statusUrl={new URL('/status', env().NEXTAUTH_URL).href}
      />
    </>
  )
}
