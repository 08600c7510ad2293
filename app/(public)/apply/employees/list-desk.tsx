'use client'

import { useEffect, useRef } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { PublicSection } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import type { LIST_STEPS } from '@/lib/schemas/apply'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { CheckedList } from './checked-list'
import { FaultyRows } from './faulty-rows'
import { ListResult } from './list-result'
import { UploadForm } from './upload-form'
import { useList, type ListSending } from './use-list'

/** The list from its upload to its receipts. */
export function ListDesk() {
  const list = useList()
  const { view, resume, form } = list
  return (
    <>
      {!view && (
        <>
          <form {...form} ref={resume} data-program="at-once" hidden>
            <input type="hidden" name="step" value="resume" />
            <input type="hidden" name="sealed" defaultValue="" />
          </form>
          <UploadForm list={list} />
        </>
      )}
      {view?.stage === 'faulty' && <FaultyRows list={list} view={view} />}
      {view?.stage === 'checking' && (
        <Running list={list} step="check" done={view.checkedOf} all={view.people} />
      )}
      {view?.stage === 'checked' && <CheckedList list={list} view={view} />}
      {view?.stage === 'lodging' && (
        <Running list={list} step="lodge" done={view.lodgedOf} all={view.chosen} />
      )}
      {view?.stage === 'done' && <ListResult list={list} view={view} />}
    </>
  )
}

type Step = (typeof LIST_STEPS)[number]
type RunningProps = {
  readonly list: ListSending
  readonly step: Extract<Step, 'check' | 'lodge'>
  readonly done: number
  readonly all: number
}

/** Part after part, by itself; without script the button asks for the next one. */
function Running({ list, step, done, all }: RunningProps) {
  const applyEmployees = useIn(applyEmployeesZh, applyEmployeesEn)
  const { view, pending, offline, form } = list
  const self = useRef<HTMLFormElement>(null)
  const stopped = view?.refusal !== undefined
  const sealed = view?.sealed ?? ''
  useEffect(() => {
    if (!stopped) self.current?.requestSubmit()
  }, [sealed, stopped])
  const says =
    step === 'check'
      ? { ...applyEmployees.checking, keep: applyEmployees.lodging.keep, go: applyEmployees.checking.go(all) }
      : applyEmployees.lodging
  return (
    <PublicSection>
      <h2 className="text-lg">{says.title}</h2>
      <p className="mt-2" role="status">
        {says.progress(done, all)}
      </p>
      <progress
        value={done}
        max={Math.max(all, 1)}
        aria-label={says.progress(done, all)}
        className="my-2 h-2.5 w-full"
      />
      <p className="text-sm text-ink-3">{says.keep}</p>
      <form {...form} ref={self} data-program="at-once" className="mt-4 grid gap-3">
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="sealed" value={sealed} readOnly />
        {stopped && (
          <>
            <Notice title={applyEmployees.stopped} />
            <RefusedNotice refusal={view.refusal ?? { code: 'unavailable' }} />
          </>
        )}
        <Offline when={offline} />
        <SendButton pending={pending}>{stopped || offline ? applyEmployees.again : says.go}</SendButton>
      </form>
    </PublicSection>
  )
}
