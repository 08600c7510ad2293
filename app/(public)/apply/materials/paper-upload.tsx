'use client'

import { useSyncExternalStore } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { uploadsEn, uploadsZh } from '@/lib/i18n/messages/uploads'
import { Button, buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { FieldError } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'
import type { Uploaded } from '@/lib/web/apply/upload'
import { FileRow } from './file-row'
import { useUpload } from './use-upload'

type PaperUploadProps = {
  /** The paper's code, or 'other'. */
  readonly paper: string
  readonly name: string
  readonly hint: string
  readonly why: string | null
  readonly essential: boolean
  readonly files: readonly Uploaded[]
  /** Why the last file was not taken, where it was sent without script. */
  readonly refused: string | null
}

const PICTURES = 'image/jpeg,image/png,image/webp'

/** One paper: what it is, why it is asked for, what was sent, and one more. */
export function PaperUpload({ paper, name, hint, why, essential, files, refused }: PaperUploadProps) {
  const apply = useIn(applyZh, applyEn)
  const says = apply.materials
  const { state, percent, code, previews, send, retry } = useUpload(paper)
  const hasScript = useHasScript()
  const isBusy = state === 'sending' || state === 'checking'
  const problem = useProblem(code ?? refused)
  return (
    <section aria-label={name} className="rounded-lg border border-line px-4 py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-md">{name}</h2>
        {files.length > 0 ? (
          <Tag tone="done">{says.sentTag(files.length)}</Tag>
        ) : (
          why !== null && (
            <Tag tone={essential ? 'accent' : 'calm'}>{essential ? says.required : says.mayFollow}</Tag>
          )
        )}
      </div>
      <p className="mt-0.5 text-ink-2">{hint}</p>
      {why !== null && <p className="text-sm text-ink-3">{why}</p>}
      {files.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {files.map((file, index) => (
            <FileRow
              key={file.upload}
              file={file}
              name={files.length > 1 ? `${name} ${index + 1}` : name}
              {...(previews[file.upload] !== undefined && { preview: previews[file.upload] })}
            />
          ))}
        </ul>
      )}
      <div aria-live="polite" className="empty:hidden">
        {isBusy && (
          <div className="mt-3">
            <p>{state === 'checking' ? says.checking : says.sending(percent)}</p>
            <progress value={percent} max={100} aria-label={says.sending(percent)} className="h-2 w-full" />
          </div>
        )}
        {!isBusy && problem !== null && (
          <div className="mt-2">
            <FieldError id={`file-${paper}`}>{problem}</FieldError>
          </div>
        )}
      </div>
      {!isBusy && code === 'slow' && (
        <Button onClick={retry} aria-label={says.retryOf(name)} className="thumb mt-2 w-full">
          {says.retry}
        </Button>
      )}
      <form
        method="post"
        action="/apply/upload"
        encType="multipart/form-data"
        data-program="at-once"
        className={classes('mt-3 gap-2.5', hasScript ? 'flex flex-wrap' : 'grid')}
        hidden={isBusy}
      >
        <input type="hidden" name="material" value={paper} />
        {hasScript && (
          <Picker
            label={files.length > 0 ? says.photoMore : says.photo}
            name={says.photoOf(name)}
            accept={PICTURES}
            capture
            onFile={send}
          />
        )}
        <Picker
          label={says.choose}
          name={says.fileOf(name)}
          accept={`${PICTURES},application/pdf`}
          isBare={!hasScript}
          onFile={send}
        />
        {!hasScript && (
          <Button type="submit" aria-label={says.sendOf(name)} className="thumb">
            {says.send}
          </Button>
        )}
      </form>
    </section>
  )
}

/** Why a file was not taken, in words, with the cure. */
function useProblem(code: string | null): string | null {
  const apply = useIn(applyZh, applyEn)
  const uploads = useIn(uploadsZh, uploadsEn)
  const says = apply.materials
  if (code === null) return null
  const own: Readonly<Record<string, string>> = {
    slow: says.slow,
    'too-many': says.tooMany,
    full: says.full,
    'no-file': says.noFile,
    gone: says.gone,
  }
  return own[code] ?? uploads.refused[code as keyof typeof uploads.refused] ?? says.slow
}

type PickerProps = {
  readonly label: string
  /** The label with the paper it is for. */
  readonly name: string
  readonly accept: string
  readonly capture?: boolean
  /** Without script the field stands there as the browser draws it. */
  readonly isBare?: boolean
  readonly onFile: (file: File) => void
}

const BUTTON = classes(
  buttonLook({ size: 'big' }),
  'min-w-32 flex-1 cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
  'thumb',
)
const BARE =
  'w-full py-1 file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink'

/**
 * A button that opens the camera or the files of the phone. The field stays the same one when the page comes to
 * life: somebody may be choosing at that moment, and what was chosen before is taken then.
 */
function Picker({ label, name, accept, capture, isBare, onFile }: PickerProps) {
  const take = (input: HTMLInputElement | null) => {
    const [file] = input?.files ?? []
    if (!input || !file) return
    // The same file may be chosen again after it was removed.
    input.value = ''
    onFile(file)
  }
  return (
    <label className={isBare ? 'block' : BUTTON}>
      {!isBare && <Icon name={capture ? 'camera' : 'file'} />}
      {!isBare && label}
      <input
        ref={take}
        type="file"
        name="file"
        accept={accept}
        {...(capture && { capture: 'environment' as const })}
        aria-label={name}
        onChange={({ currentTarget }) => take(currentTarget)}
        className={isBare ? BARE : 'sr-only'}
      />
    </label>
  )
}

const never = () => () => {}
/** False on the server and while the page has not come to life. */
function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
