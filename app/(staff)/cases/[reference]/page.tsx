import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExchangeNotice } from '@/components/transfer/case/exchange-notice'
import { caseExchange } from '@/lib/queries/case-exchange'
import { CaseHead } from '@/components/transfer/case/case-head'
import { ClockSheet } from '@/components/transfer/case/clock-sheet'
import { ClosureSheet } from '@/components/transfer/case/closure-sheet'
import { ContactsSheet } from '@/components/transfer/case/contacts-sheet'
import { ContinuitySheet } from '@/components/transfer/case/continuity-sheet'
import { DisputeSheets } from '@/components/transfer/case/dispute-sheet'
import { DocumentsSheet } from '@/components/transfer/case/documents-sheet'
import { DueCard } from '@/components/transfer/case/due-card'
import { HandlingSheet } from '@/components/transfer/case/handling-sheet'
import { HistorySheet } from '@/components/transfer/case/history-sheet'
import { IdentitySheet } from '@/components/transfer/case/identity-sheet'
import { InformationTableSheets } from '@/components/transfer/case/information-table-sheet'
import { LanesSheet } from '@/components/transfer/case/lanes-sheet'
import { LetterSheet } from '@/components/transfer/case/letter-sheet'
import { LooksSheet } from '@/components/transfer/case/looks-sheet'
import { MaterialsSheet } from '@/components/transfer/case/materials-sheet'
import { MoneySheet } from '@/components/transfer/case/money-sheet'
import { NotesSheet } from '@/components/transfer/case/notes-sheet'
import { PausesSheet } from '@/components/transfer/case/pauses-sheet'
import { PersonNotices } from '@/components/transfer/case/person-notices'
import { ScansSheet } from '@/components/transfer/case/scans-sheet'
import { readingOf } from '@/components/transfer/case/reading'
import { RemindersSheet } from '@/components/transfer/case/reminders-sheet'
import { RulesSheet } from '@/components/transfer/case/rules-sheet'
import { IntakeLodged } from '@/components/transfer/intake-lodged'
import { VersionDifferences } from '@/components/transfer/case/version-differences'
import { OtherOrigins } from '@/components/transfer/other-origins'
import { requireActor } from '@/lib/auth/current-actor'
import { viewCase } from '@/lib/commands/view-case'
import { now } from '@/lib/env'
import { caseDocuments } from '@/lib/queries/case-documents'
import { casePage } from '@/lib/queries/case-page'
import { caseReminders } from '@/lib/queries/case-reminders'
import { currentLocale, words } from '@/lib/web/locale'
import { AttachForm } from './_forms/attach-form'
import { ConfirmLateForm } from './_forms/confirm-late-form'
import { AnswerForm, ContactForm } from './_forms/contact-form'
import { DeclineForm } from './_forms/decline-form'
import { GapCauseForm } from './_forms/gap-cause-form'
import { AssignForm, ReleaseForm, TakeOverForm } from './_forms/handling-forms'
import { AnswerInquiryForm, AskForm } from './_forms/inquiry-forms'
import { DifferenceBackForm } from './_forms/difference-back-form'
import { RetryForm } from './_forms/retry-form'
import { SignWithdrawalForm, WithdrawReceiptForm } from './_forms/withdraw-receipt-form'
import { ReturnArrivedForm } from './_forms/return-arrived-form'
import { MaterialForm, SerialForm } from './_forms/material-form'
import { NoteForm } from './_forms/note-form'
import { NoticeForm } from './_forms/notice-form'
import { DeclinePauseForm, SignPauseForm, TakeBackPauseForm } from './_forms/pause-forms'
import { AnswerEscalationForm, AnswerReminderForm, RemindForm } from './_forms/remind-form'
import { RevealNumber } from './_forms/reveal-number'
import { SignCorrectionForm } from './_forms/sign-correction-form'
import { StepForm } from './step-forms'

type CaseRoute = {
  readonly params: Promise<{ readonly reference: string }>
  readonly searchParams: Promise<{ readonly lodged?: string | string[] }>
}

/** The reference alone: titles end up in histories and on shared screens. */
export async function generateMetadata({ params }: CaseRoute): Promise<Metadata> {
  const { casePage: says } = await words()
  return { title: says.title((await params).reference) }
}

export default async function CaseOfReference({ params, searchParams }: CaseRoute) {
  const actor = await requireActor()
  const { reference } = await params
  const at = now()
  const page = await casePage(actor, reference, at)
  if (!page) notFound()
  const looked = await viewCase({ kind: 'staff', actor }, { reference }, at)
  if (!looked.ok) notFound()
  const reading = readingOf(page, await currentLocale())
  const documents = await caseDocuments(actor, reference)
  const reminders = await caseReminders(actor, reference, at)
  const exchange = await caseExchange(actor, reference)
  const seen = { reference, version: page.version }
  const hands = { ...seen, needsReason: page.handling.needsReason }
  const [first] = page.due.turns
  const isJustLodged = (await searchParams).lodged !== undefined && page.state === 'submitted'
  const number = (field: 'idNumber' | 'phone', masked: string) => (
    <RevealNumber reference={reference} field={field} masked={masked} mayReveal={page.mayWorkBeside} />
  )
  return (
    <>
      {isJustLodged && <IntakeLodged reference={reference} />}
      <OtherOrigins reading={reading} />
      <CaseHead
        reading={reading}
        idNumber={number('idNumber', page.person.idMasked)}
        phone={number('phone', page.person.phoneMasked ?? '')}
      />
      <PersonNotices reading={reading} />
      {exchange && (
        <ExchangeNotice exchange={exchange} says={reading.words.exchange} locale={reading.locale} />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21.25rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <DueCard
            reading={reading}
            dueStepForm={
              first && page.due.form && <StepForm step={first.step} view={page.due.form} placement="due" />
            }
            tellForm={<NoticeForm {...seen} />}
            declineForm={(view) => <DeclineForm {...seen} step={view.step} own={view.own} />}
          />
          <ClockSheet
            reading={reading}
            confirmLate={(clock) => <ConfirmLateForm {...seen} clock={clock.clock} round={clock.round} />}
          />
          <PausesSheet
            reading={reading}
            sign={(pause) => <SignPauseForm {...seen} pause={pause} />}
            decline={(pause) => <DeclinePauseForm {...seen} pause={pause} />}
            takeBack={(pause) => <TakeBackPauseForm {...seen} pause={pause} />}
          />
          <LanesSheet reading={reading} />
          <InformationTableSheets reading={reading} />
          <VersionDifferences reading={reading} />
          <DisputeSheets reading={reading} />
          <MoneySheet
            reading={reading}
            ask={<AskForm reference={reference} />}
            differenceBack={(difference) => (
              <DifferenceBackForm {...seen} difference={difference} today={page.today} />
            )}
            withdraw={{
              ask: (receipt) => <WithdrawReceiptForm {...seen} receipt={receipt} />,
              sign: <SignWithdrawalForm {...seen} />,
              decline: (own) => <DeclineForm {...seen} step="withdrawReceipt" own={own} />,
            }}
            returnArrived={(returned) => (
              <ReturnArrivedForm {...seen} order={returned.order} today={page.today} />
            )}
            answer={(inquiry) => <AnswerInquiryForm reference={reference} inquiry={inquiry} />}
          />
          {reminders && (
            <RemindersSheet
              reading={reading}
              reminders={reminders}
              remind={<RemindForm {...{ reference, today: page.today, channels: reminders.channels }} />}
              answer={({ id: reminderId, onBehalf }) => (
                <AnswerReminderForm {...{ reference, reminderId, onBehalf, today: page.today }} />
              )}
              answerProvince={({ id }) => <AnswerEscalationForm reference={reference} escalationId={id} />}
            />
          )}
          <RulesSheet reading={reading} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ClosureSheet reading={reading} />
          <ContinuitySheet reading={reading} causeForm={<GapCauseForm {...seen} />} />
          <HistorySheet reading={reading} />
          <LetterSheet reading={reading} />
          {documents && (
            <DocumentsSheet
              documents={documents}
              locale={reading.locale}
              retryForm={(number) => <RetryForm reference={reference} number={number} />}
            />
          )}
          <MaterialsSheet
            reading={reading}
            record={
              <MaterialForm {...seen} codes={page.materials.codes} mayPromise={page.materials.mayPromise} />
            }
            serial={page.mayNoteSerial ? <SerialForm {...seen} /> : null}
          />
          <HandlingSheet
            reading={reading}
            takeOver={<TakeOverForm {...hands} />}
            release={<ReleaseForm {...hands} />}
            assign={<AssignForm {...hands} clerks={page.handling.assignTo} />}
          />
          <IdentitySheet
            reading={reading}
            sign={<SignCorrectionForm {...seen} />}
            decline={(own) => <DeclineForm {...seen} step="correctIdentity" own={own} />}
          />
          <ContactsSheet
            reading={reading}
            form={page.mayWorkBeside ? <ContactForm reference={reference} today={page.today} /> : null}
            answer={({ key, kind }) => (
              <AnswerForm reference={reference} contactId={key} isOnline={kind === 'online'} />
            )}
          />
          <ScansSheet
            reading={reading}
            form={page.mayWorkBeside ? <AttachForm reference={reference} /> : null}
          />
          <NotesSheet
            reading={reading}
            form={page.mayWorkBeside ? <NoteForm reference={reference} /> : null}
          />
          <LooksSheet reading={reading} />
        </div>
      </div>
    </>
  )
}
