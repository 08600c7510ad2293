'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { Notice } from '@/components/ui/notice'
import { calendarWords } from '@/lib/i18n/calendar-words'

/** Every line that keeps the schedule from being read, with what stood there and how to mend it. */
export function Faults({ message }: { readonly message: string }) {
  const { propose, faults } = calendarWords(useLocale())
  const lines = message.split('\n').map((line) => line.split('\t'))
  const sentences: Readonly<Record<string, string>> = faults
  return (
    <Notice tone="late" announce title={propose.faulty(lines.length)}>
      <ul className="max-h-64 list-disc overflow-y-auto pl-5">
        {lines.map(([row = '', code = '', what = ''], index) => (
          <li key={index}>
            {row === '' ? propose.wholeFile : propose.row(Number(row))}
            {what !== '' && (
              <>
                {' '}
                <code className="rounded-sm bg-surface px-1">{what}</code>
              </>
            )}{' '}
            {sentences[code] ?? code}
          </li>
        ))}
      </ul>
      <p className="mt-1">{propose.faultyCure}</p>
    </Notice>
  )
}
