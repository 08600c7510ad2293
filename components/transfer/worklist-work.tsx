'use client'

import { useRef, useState, useTransition, type FormEvent, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { controlLook } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { nameIn } from '@/lib/i18n/format/names'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { Colleague } from '@/lib/queries/worklist'
import { IDLE, type FormState } from '@/lib/web/form-state'
import { CLAIM_FORM, SELECTION_FORM } from './worklist-forms'
import { ticksIn } from './worklist-select-all'

type Send = (previous: FormState, form: FormData) => Promise<FormState>

type WorklistWorkProps = {
  /** The table, or what stands in its place once it is empty. */
  readonly children: ReactNode
  readonly claim: Send
  readonly assign: Send
  readonly release: Send
  /** Leads away to the page of the joined papers. */
  readonly print: Send
  readonly mayClaim: boolean
  readonly mayAssign: boolean
  readonly mayRelease: boolean
  readonly colleagues: readonly Colleague[]
}

type Verb = 'claim' | 'assign' | 'release' | 'print'
type Answer = { readonly verb: Verb; readonly state: FormState }

/**
 * Work on rows of the list: taking one by its button, taking or giving away the ticked ones by the bar that
 * appears with the first tick. Ticks stay when the answer is no.
 */
export function WorklistWork(props: WorklistWorkProps) {
  const { children, claim, assign, release, print, mayClaim, mayAssign, mayRelease, colleagues } = props
  const verbs: Record<Verb, Send> = { claim, assign, release, print }
  const list = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState(0)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [pending, startTransition] = useTransition()

  const count = () => setTicked(ticksIn(list.current).filter((box) => box.checked).length)
  const clear = () => {
    for (const box of list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])
      box.checked = false
    setTicked(0)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const form = new FormData(event.currentTarget, submitter)
    const verb = verbOf(submitter)
    startTransition(async () => {
      const state = await verbs[verb](IDLE, form)
      // Together with the list as it is now.
      startTransition(() => {
        setAnswer({ verb, state })
        if (state.status === 'done') clear()
      })
    })
  }
  return (
    <div ref={list} onChange={count} aria-busy={pending}>
      <form id={CLAIM_FORM} action={beforeScript(claim)} onSubmit={send} hidden />
      {answer && <Said {...answer} />}
      {children}
      <form
        id={SELECTION_FORM}
        onSubmit={send}
        hidden={ticked === 0}
        className="sticky bottom-3 z-10 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-surface px-4 py-2.5 shadow-float print:hidden"
      >
        <Bar
          ticked={ticked}
          pending={pending}
          mayClaim={mayClaim}
          mayRelease={mayRelease}
          colleagues={mayAssign ? colleagues : null}
          onClear={clear}
        />
      </form>
    </div>
  )
}

function verbOf(submitter: HTMLElement | null): Verb {
  const named = submitter?.getAttribute('data-verb')
  return named === 'assign' || named === 'release' || named === 'print' ? named : 'claim'
}

/** Bound like this the action stays a reference to the server: the button works before script does. */
function beforeScript(claim: Send) {
  return claim.bind(null, IDLE) as unknown as (form: FormData) => Promise<void>
}

type BarProps = {
  readonly ticked: number
  readonly pending: boolean
  readonly mayClaim: boolean
  readonly mayRelease: boolean
  /** Null for whoever may not give cases away. */
  readonly colleagues: readonly Colleague[] | null
  readonly onClear: () => void
}

function Bar({ ticked, pending, mayClaim, mayRelease, colleagues, onClear }: BarProps) {
  const { select, assign, claim, release } = useWords().worklist
  const { print } = useWords().papers
  const locale = useLocale()
  return (
    <>
      <b role="status">{select.count(ticked)}</b>
      {mayClaim && (
        <Button type="submit" data-verb="claim" variant="plain" aria-disabled={pending} formNoValidate>
          {claim.several}
        </Button>
      )}
      {colleagues?.length === 0 && <span className="text-ink-3">{assign.nobody}</span>}
      {colleagues && colleagues.length > 0 && (
        <>
          <label className="flex items-center gap-2 whitespace-nowrap">
            {assign.to}
            <select name="staffId" required defaultValue="" className={controlLook}>
              <option value="" />
              {colleagues.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameIn(one, locale)}
                </option>
              ))}
            </select>
          </label>
          <label className="flex items-center gap-2 whitespace-nowrap" title={assign.reasonHint}>
            {assign.reason}
            <input
              name="reason"
              maxLength={300}
              placeholder={assign.reasonHint}
              className={`${controlLook} min-w-64`}
            />
          </label>
          <Button type="submit" data-verb="assign" variant="plain" aria-disabled={pending}>
            {assign.button}
          </Button>
        </>
      )}
      {mayRelease && (
        <Button type="submit" data-verb="release" variant="plain" aria-disabled={pending} formNoValidate>
          {release.button}
        </Button>
      )}
      <Button type="submit" data-verb="print" variant="plain" aria-disabled={pending} formNoValidate>
        {print.button}
      </Button>
      <Button variant="quiet" className="ml-auto" onClick={onClear}>
        {select.clear}
      </Button>
    </>
  )
}

function Said({ verb, state }: Answer) {
  const words = useWords()
  const locale = useLocale()
  switch (state.status) {
    case 'done':
      return (
        <Notice
          tone="done"
          announce
          className="mb-3"
          title={verb === 'print' ? '' : words.worklist[verb].done(Number(state.message ?? 1))}
        />
      )
    case 'refused': {
      const { reference, ...refusal } = state.refusal
      const { says, cure } = refusalText(refusal, locale)
      const title = reference === undefined ? says : `${reference}${words.shell.punctuation.colon}${says}`
      return (
        <Notice tone="warn" announce className="mb-3" title={title}>
          {cure}
        </Notice>
      )
    }
    case 'invalid':
      return (
        <Notice
          tone="warn"
          announce
          className="mb-3"
          title={words.fields.errors.choose(words.worklist.assign.to)}
        />
      )
    case 'idle':
      return null
    default:
      return state satisfies never
  }
}
