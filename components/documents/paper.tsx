import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { classes } from '@/components/ui/classes'

type PaperProps = {
  readonly title: string
  /** Under the title: number, version, a mark that it proves nothing. */
  readonly subtitle?: ReactNode
  /**
   * On a page that is only read because the paper itself was issued as a file: says so, and is all that a printer gets.
   */
  readonly reading?: string
  readonly children: ReactNode
}

/** A statutory paper on screen: one sheet, black on white when printed. */
export function Paper({ title, subtitle, reading, children }: PaperProps) {
  const onPaper = reading === undefined ? '' : 'print:hidden'

  return (
    <article className="mx-auto max-w-[54rem] rounded-lg border border-line bg-surface px-6 py-8 sm:px-12 sm:py-10 print:max-w-none print:border-0 print:p-0 print:text-xs">
      <h1 className="text-center text-2xl">{title}</h1>
      {subtitle !== undefined && <div className="mt-1 text-center text-sm text-ink-3">{subtitle}</div>}
      {reading !== undefined && <p className="mt-1 text-center text-sm text-ink-2">{reading}</p>}
      <div className={classes('mt-5 flex flex-col gap-4 print:mt-3 print:gap-2.5', onPaper)}>{children}</div>
    </article>
  )
}

export type PaperField = {
  readonly label: string
  readonly value: ReactNode
  /** Takes the whole row. */
  readonly wide?: boolean
}

type PaperFieldsProps = {
  /** Heading of the block. */
  readonly title?: string
  readonly label: string
  readonly fields: readonly PaperField[]
}

/** A block of a form: label and entry side by side, two pairs to a row; an empty entry stays an empty box. */
export function PaperFields({ title, label, fields }: PaperFieldsProps) {
  return (
    <section>
      {title !== undefined && <h2 className="mb-1 text-md print:text-sm">{title}</h2>}
      <dl
        aria-label={label}
        className="grid grid-cols-[9.5rem_minmax(0,1fr)] border-t border-l border-line-strong sm:grid-cols-[9.5rem_minmax(0,1fr)_9.5rem_minmax(0,1fr)] print:grid-cols-[7.5rem_minmax(0,1fr)_7.5rem_minmax(0,1fr)]"
      >
        {rowsOf(fields).map((row) => (
          <Fragment key={row[0]?.label}>
            {row.map(({ label: term, value }) => (
              <div key={term} className="contents">
                <dt className="border-r border-b border-line-strong bg-sunken px-2.5 py-1.5 text-ink-2 print:py-0.5">
                  {term}
                </dt>
                <dd
                  className={
                    row.length === 1
                      ? 'border-r border-b border-line-strong px-2.5 py-1.5 sm:col-span-3 print:col-span-3 print:py-0.5'
                      : 'border-r border-b border-line-strong px-2.5 py-1.5 print:py-0.5'
                  }
                >
                  {value}
                </dd>
              </div>
            ))}
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

/** Pairs of fields; a wide one, or the last of an odd number, has its row to itself. */
function rowsOf(fields: readonly PaperField[]): PaperField[][] {
  const rows: PaperField[][] = []
  let open: PaperField[] | null = null
  for (const field of fields) {
    if (field.wide) {
      rows.push([field])
      open = null
    } else if (open) {
      open.push(field)
      open = null
    } else {
      open = [field]
      rows.push(open)
    }
  }
  return rows
}
