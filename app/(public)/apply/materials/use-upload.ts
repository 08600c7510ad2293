'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { UploadCode, Uploaded } from '@/lib/web/apply/upload'
import { lighter } from './lighter'

export type Sent = 'idle' | 'sending' | 'checking' | 'failed'
export type Previews = Readonly<Record<string, string>>

type Answer =
  | { readonly ok: true; readonly value: Uploaded }
  | { readonly ok: false; readonly refusal: { readonly code: UploadCode } }

const PATIENCE_MS = 120_000
/** One after the other over all papers of the page: each answer brings the application as it stands then. */
let before: Promise<unknown> = Promise.resolve()

/** Sends files of one paper, tells how far it is, and keeps what did not arrive for another try. */
export function useUpload(paper: string) {
  const router = useRouter()
  const [state, setState] = useState<Sent>('idle')
  const [percent, setPercent] = useState(0)
  const [code, setCode] = useState<UploadCode | null>(null)
  const [previews, setPreviews] = useState<Previews>({})
  const lost = useRef<File | null>(null)
  const send = (file: File) => {
    setState('sending')
    setPercent(0)
    setCode(null)
    const sent = before.then(async () => {
      const answer = await sendFile(paper, await lighter(file), (at) => {
        setPercent(at)
        if (at === 100) setState('checking')
      })
      if (answer.ok) {
        lost.current = null
        if (file.type.startsWith('image/'))
          setPreviews((shown) => ({ ...shown, [answer.value.upload]: URL.createObjectURL(file) }))
        setState('idle')
        router.refresh()
        return
      }
      lost.current = answer.refusal.code === 'slow' ? file : null
      setCode(answer.refusal.code)
      setState('failed')
    })
    before = sent
  }
  const retry = () => {
    if (lost.current) send(lost.current)
  }
  return { state, percent, code, previews, send, retry }
}

function sendFile(paper: string, file: Blob, progress: (percent: number) => void): Promise<Answer> {
  const form = new FormData()
  form.set('material', paper)
  // The name on the phone may be anybody's; it is not sent.
  form.set('file', file, 'file')
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    const isLost = () => done({ ok: false, refusal: { code: 'slow' } })
    request.open('POST', '/apply/upload')
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.timeout = PATIENCE_MS
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((loaded / total) * 100))
    request.onload = () => (isAnswer(request.response) ? done(request.response) : isLost())
    request.onerror = isLost
    request.ontimeout = isLost
    request.send(form)
  })
}

function isAnswer(answer: unknown): answer is Answer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}
