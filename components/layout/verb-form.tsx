'use client'

import type { ComponentProps } from 'react'

/** What a form action of the program looks like from here: the last answer goes in, the next comes out. */
export type Verb = (previous: { readonly status: 'idle' }, form: FormData) => Promise<unknown>

type VerbFormProps = Omit<ComponentProps<'form'>, 'action'> & { readonly action: Verb }

/**
 * A form in the frame (find, language, sign out) that shows no answer of its own: the action redirects.
 * Binding the first argument keeps the action a reference to the server, so the form works before script.
 */
export function VerbForm({ action, ...rest }: VerbFormProps) {
  const send = action.bind(null, { status: 'idle' }) as (form: FormData) => Promise<void>
  return <form {...rest} action={send} />
}
