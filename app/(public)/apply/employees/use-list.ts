'use client'

import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { ListView } from '@/lib/web/employees/view'
import type { ListRefusal } from '@/lib/web/employees/step'
import { useSending, type Sending } from '../use-sending'
import { workOnList } from './actions'

/** Where a browser with script keeps the sealed list, so that a page loaded anew goes on where it stopped. */
const KEPT = 'jiexu-employees'

export type ListSending = Sending<ListRefusal> & {
  readonly view: ListView | null
  /** Brings a kept list back; empty where there is none. */
  readonly resume: RefObject<HTMLFormElement | null>
  readonly forget: () => void
}

/** The list as it was shown last, here or before the page was loaded anew. */
export function useList(): ListSending {
  const sending = useSending(workOnList)
  const { state } = sending
  const resume = useRef<HTMLFormElement>(null)
  const told = state.status === 'done' ? state.message : undefined
  const view = useMemo(() => (told === undefined ? null : (JSON.parse(told) as ListView)), [told])
  const isLost = state.status === 'refused' && state.refusal.code === 'gone'
  useEffect(() => {
    if (isLost) sessionStorage.removeItem(KEPT)
    if (view) sessionStorage.setItem(KEPT, view.sealed)
  }, [view, isLost])
  useEffect(() => {
    const sealed = sessionStorage.getItem(KEPT)
    const field = resume.current?.elements.namedItem('sealed')
    if (sealed === null || !(field instanceof HTMLInputElement)) return
    field.value = sealed
    resume.current?.requestSubmit()
  }, [])
  return { ...sending, view, resume, forget: () => sessionStorage.removeItem(KEPT) }
}
