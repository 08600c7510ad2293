'use client'

import { createContext, use, useActionState, useEffect, useState, type ReactNode } from 'react'
import { useLocale, useWords } from '@/components/layout/words-provider'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PrintedNumbers } from '@/lib/commands/print-paper'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE } from '@/lib/web/form-state'
import { printPaper } from '../print-paper/actions'

type Copy = { readonly numbers: PrintedNumbers | null; readonly show: (numbers: PrintedNumbers) => void }

const CopyContext = createContext<Copy>({ numbers: null, show: () => undefined })

/** Around a paper: holds the full numbers for the one copy being printed, and forgets them after it. */
export function PrintCopy({ children }: { children: ReactNode }) {
  const [numbers, show] = useState<PrintedNumbers | null>(null)
  useEffect(() => {
    if (numbers === null) return
    const forget = () => show(null)
    window.addEventListener('afterprint', forget)
    window.print()
    return () => window.removeEventListener('afterprint', forget)
  }, [numbers])
  return <CopyContext value={{ numbers, show }}>{children}</CopyContext>
}

/** A number that is masked on screen and in full on the copy that was asked for. */
export function PrintedNumber({ kind, masked }: { kind: keyof PrintedNumbers; masked: string }) {
  const { numbers } = use(CopyContext)
  const full = numbers?.[kind] ?? null
  if (full === null) return <span>{masked}</span>
  return (
    <>
      <span className="print:hidden">{masked}</span>
      <span className="hidden tracking-wide print:inline">{full}</span>
    </>
  )
}

type PrintFormProps = {
  readonly reference: string
  readonly paper: 'contactLetter' | 'informationTable'
  readonly version: number
}

/** Asks for the numbers, which is recorded, and prints. */
export function PrintForm({ reference, paper, version }: PrintFormProps) {
  const [state, send] = useActionState(printPaper, IDLE)
  const { show } = use(CopyContext)
  const { documents } = useWords().casePage
  const locale = useLocale()
  useEffect(() => {
    if (state.status === 'done' && state.message !== undefined)
      show(JSON.parse(state.message) as PrintedNumbers)
  }, [state, show])
  return (
    <form action={send} className="flex flex-col gap-1">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="paper" value={paper} />
      <input type="hidden" name="version" value={version} />
      {state.status === 'refused' && (
        <Notice tone="warn" announce title={refusalText(state.refusal, locale).says} />
      )}
      <SubmitButton>{documents.printFull}</SubmitButton>
      <p className="sr-only" role="status">
        {state.status === 'done' && documents.printed}
      </p>
    </form>
  )
}
