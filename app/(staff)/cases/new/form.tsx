'use client'

import { useRef, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { GUARDIAN_BELOW } from '@/lib/domain/documents/materials'
import { ageOn } from '@/lib/domain/eligibility/facts'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { PreCheck } from '@/lib/queries/intake-check'
import type { IntakePage } from '@/lib/queries/intake-page'
import type { FormState } from '@/lib/web/form-state'
import { submitApplication } from './actions'
import { CheckPanel, OpenCase, openCaseIn, SameArea, Verdict } from './check-panel'
import { BegunDraft, DraftList, DraftStatus } from './draft-line'
import { birthDateIn, mayBeKept, questionOf, startOf } from './entries'
import { MaterialsSection } from './materials-section'
import { MoreSection } from './more-section'
import { usePaperWords } from './paper-words'
import { PersonSection } from './person-section'
import { PrintSheet } from './print-sheet'
import { RouteSection } from './route-section'
import { useAreas } from './use-areas'
import { useDraft } from './use-draft'
import { useEntries } from './use-entries'
import { useQuestion, type Asked } from './use-question'
import { useKeptEntries, useSending } from './use-sending'

/** The whole application on one page: number first, everything else looked up, judged while it is typed. */
export function IntakeForm({ page }: { readonly page: IntakePage }) {
  const { intake } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [key] = useState(page.idempotencyKey)
  const [draft] = useState(page.draft)
  const [kept, setKept] = useState<FormState | null>(null)
  const settled = useRef<() => Promise<string>>(async () => draft?.draftId ?? '')
  const [sent, send, sending] = useSending(submitApplication, async (entries) => {
    setKept(null)
    entries.set('draftId', await settled.current())
  })
  useKeptEntries(form)

  const areas = useAreas(page.areas, page.ownArea)
  const entries = useEntries({
    start: startOf(draft, page.ownArea),
    prefix: '',
    state: kept ?? sent.state,
  })
  const { values, number, lookUp, bind, choose, summary } = entries
  const begun = lookUp.status === 'answered' && lookUp.answer.known ? lookUp.answer.drafts : []
  const earlier = begun.find(
    (one) => one.originArea === values.originArea && one.fromScheme === values.fromScheme,
  )
  const isSameArea = values.originArea !== '' && values.originArea === values.destinationArea
  const check = useQuestion<PreCheck | null>('/cases/new/pre-check', questionOf(values, number))
  const told = useLastAnswer(check)
  const paperWords = usePaperWords()
  const age = ageOn(page.today, birthDateIn(values))
  const openCase = check.status === 'answered' && check.answer ? openCaseIn(check.answer) : null
  const keeping = useDraft({
    form,
    startId: draft?.draftId ?? '',
    earlierId: earlier?.draftId ?? '',
    key: JSON.stringify(values),
    mayKeep: mayBeKept(values, number) && !sending && !openCase,
  })
  const prepareSending = () => {
    settled.current = keeping.settled
  }
  const keepNow = async () => setKept(await keeping.save())

  return (
    <>
      <PrintSheet
        values={values}
        number={number}
        phoneKnown={lookUp.status === 'answered' && lookUp.answer.known && lookUp.answer.phoneMasked !== null}
        areas={areas}
      />
      {/* Drafts are forms of their own and stand beside this one, never inside it. */}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem] xl:grid-rows-[auto_1fr] print:hidden">
        <form ref={form} action={send} onSubmit={prepareSending} className="contents">
          <input type="hidden" name="idempotencyKey" value={key} />
          <div className="flex min-w-0 flex-col gap-4 xl:row-span-2">
            <ErrorSummary errors={summary} />
            <Answer state={sent.state} reached={sent.reached} isCovered={isSameArea} />
            <PersonSection bind={bind} values={values} lookUp={lookUp} areas={areas} onChoose={choose} />
            <RouteSection bind={bind} areas={areas} />
            <MoreSection
              bind={bind}
              values={values}
              today={page.today}
              isMinor={age !== null && age < GUARDIAN_BELOW}
              onChoose={choose}
            />
            {!isSameArea && (
              <MaterialsSection
                bind={bind}
                values={values}
                told={told}
                today={page.today}
                words={paperWords}
                onChoose={choose}
              />
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-16">
            {isSameArea ? (
              <SameArea />
            ) : (
              <Sheet title={intake.check.title} aside={<Verdict check={check} last={told} />}>
                {keeping.isEarlier && earlier && <BegunDraft draftId={earlier.draftId} />}
                {!openCase && (
                  <>
                    <Actions>
                      <SubmitButton size="big">{intake.submit}</SubmitButton>
                      <Button onClick={() => void keepNow()}>{intake.draft.save}</Button>
                      <Button variant="quiet" onClick={() => window.print()}>
                        <Icon name="print" />
                        {intake.print.button}
                      </Button>
                    </Actions>
                    <div className="min-h-6 py-1">
                      <DraftStatus keeping={keeping.keeping} />
                    </div>
                  </>
                )}
                <CheckPanel check={check} last={told} areas={areas} />
              </Sheet>
            )}
          </div>
        </form>
        {draft === null && number === '' && (
          <div className="min-w-0 xl:col-start-2">
            <DraftList drafts={page.drafts} areas={areas} />
          </div>
        )}
      </div>
    </>
  )
}

/** The list of papers stays while the check is asked anew, so that nothing jumps under the hand. */
function useLastAnswer(check: Asked<PreCheck | null>): PreCheck | null {
  const [last, setLast] = useState<PreCheck | null>(null)
  const now = check.status === 'answered' ? check.answer : check.status === 'none' ? null : last
  if (now !== last) setLast(now)
  return now
}

type AnswerProps = { readonly state: FormState; readonly reached: boolean; readonly isCovered: boolean }

/** Why it was not submitted. Inside one area that is no refusal: the guidance stands beside the form. */
function Answer({ state, reached, isCovered }: AnswerProps) {
  const locale = useLocale()
  const { unreachable } = useWords().intake
  if (!reached)
    return (
      <Notice tone="late" announce title={unreachable.title}>
        {unreachable.body}
      </Notice>
    )
  if (state.status !== 'refused' || isCovered) return null
  const { refusal } = state
  if (refusal.code === 'open-case') return <OpenCase reference={refusal.reference ?? null} />
  const { says, cure } = refusalText(refusal, locale)
  return (
    <Notice tone="late" announce title={says}>
      {cure}
    </Notice>
  )
}
