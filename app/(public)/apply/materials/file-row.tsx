'use client'

import Image from 'next/image'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { fileSize } from '@/lib/i18n/format/file-size'
import type { Uploaded } from '@/lib/web/apply/upload'
import { Offline } from '../send-button'
import { useSending } from '../use-sending'
import { removeFile } from './actions'

type FileRowProps = {
  readonly file: Uploaded
  readonly name: string
  /** Of a photo that was chosen on this page: drawn from the phone, not from the server. */
  readonly preview?: string | undefined
}

/** One file that was sent, and the way to take it out again. */
export function FileRow({ file, name, preview }: FileRowProps) {
  const says = useIn(applyZh, applyEn).materials
  const { pending, offline, form } = useSending(removeFile)
  return (
    <li className="flex flex-wrap items-center gap-3 py-2">
      {preview === undefined ? (
        <span className="grid size-12 shrink-0 place-items-center rounded-sm bg-sunken text-ink-3">
          <Icon name="file" className="size-6!" />
        </span>
      ) : (
        // A picture of the phone itself, which no server could make smaller.
        <Image
          unoptimized
          src={preview}
          alt={says.preview(name)}
          width={48}
          height={48}
          className="size-12 shrink-0 rounded-sm border border-line object-cover"
        />
      )}
      <span className="min-w-0 flex-1">
        {file.pdf ? says.pdfSent : says.photoSent}
        <span className="block text-sm text-ink-3">{says.sent(fileSize(file.size))}</span>
      </span>
      <form {...form}>
        <input type="hidden" name="upload" value={file.upload} />
        <Button type="submit" variant="quiet" aria-disabled={pending} aria-label={says.removeOf(name)}>
          {says.remove}
        </Button>
      </form>
      <Offline when={offline} />
    </li>
  )
}
