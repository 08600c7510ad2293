'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import { Field, controlLook, wiringOf } from './field'

type FileAsked = {
  readonly label: string
  readonly hint: string
  readonly accept: string
  /** In bytes. */
  readonly largest: number
  /** What is said of a file beyond that. */
  readonly tooLarge: string
  /** What the server said of the last one. */
  readonly error: string | undefined
}

/** A field for one file, and what holds the form back while that is too large: it would only fail on its way. */
export function useFileField({ accept, largest, tooLarge, error, ...said }: FileAsked): {
  readonly field: ReactNode
  readonly holdBack: (event: FormEvent) => void
} {
  const [isTooLarge, setTooLarge] = useState(false)
  const file = { ...said, name: 'file', required: true, error: isTooLarge ? tooLarge : error }
  return {
    field: (
      <Field {...file}>
        <input
          type="file"
          accept={accept}
          className={controlLook}
          onChange={({ target }) => setTooLarge((target.files?.[0]?.size ?? 0) > largest)}
          {...wiringOf(file)}
        />
      </Field>
    ),
    holdBack: (event) => {
      if (isTooLarge) event.preventDefault()
    },
  }
}
