'use client'

import { useWords } from '@/components/layout/use-words'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/text-field'
import { addNote } from '../add-note/actions'
import { SmallForm } from './small-form'

export function NoteForm({ reference }: { reference: string }) {
  const { notes } = useWords().casePage
  return (
    <SmallForm id="note" action={addNote} hidden={{ reference }} submit={notes.submit}>
      {(wire) => (
        <>
          <TextareaField {...wire('text', notes.text)} rows={3} required />
          <CheckboxField id="note-shared" name="shared" label={notes.share} hint={notes.shareHint} />
        </>
      )}
    </SmallForm>
  )
}
