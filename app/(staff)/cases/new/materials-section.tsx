'use client'

import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { controlLook, FieldError } from '@/components/ui/field'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { missingMaterials, type AskedMaterial, type MaterialStatus } from '@/lib/domain/documents/materials'
import type { PreCheck } from '@/lib/queries/intake-check'
import type { Entries } from './entries'
import type { PaperWords } from './paper-words'
import type { Bind } from './use-entries'

type MaterialsSectionProps = {
  readonly bind: Bind
  readonly values: Entries
  /** What was told last; null before anything could be told. */
  readonly told: PreCheck | null
  readonly today: string
  readonly words: PaperWords
  readonly onChoose: (chosen: Partial<Entries>) => void
}

/** Which papers this application needs, as it is filled in: seen, promised for a later day, or still missing. */
export function MaterialsSection({ bind, values, told, today, words, onChoose }: MaterialsSectionProps) {
  const { materials } = useWords()
  if (told === null)
    return (
      <Sheet title={materials.title}>
        <p className="text-ink-2">{materials.waiting}</p>
      </Sheet>
    )
  if (told.materials.length === 0)
    return (
      <Sheet title={materials.title}>
        <p className="text-ink-2">{materials.nothingAsked}</p>
      </Sheet>
    )
  const said = told.materials.flatMap(({ code }) => {
    const status = values[`materials.${code}.status`]
    return status === '' ? [] : [{ code, status: status as MaterialStatus }]
  })
  const missing = missingMaterials(told.materials, said)
  const receiveAll = () =>
    onChoose(Object.fromEntries(missing.map(({ code }) => [`materials.${code}.status`, 'received'])))
  return (
    <Sheet
      title={materials.title}
      aside={<Tag tone={missing.length === 0 ? 'done' : 'soon'}>{words.tally(missing.length)}</Tag>}
      actions={
        missing.length > 0 && (
          <Button size="small" onClick={receiveAll}>
            {materials.receiveAll}
          </Button>
        )
      }
    >
      <ul className="divide-y divide-line">
        {told.materials.map((asked) => (
          <Paper key={asked.code} {...{ asked, bind, values, today, words }} until={told.promiseUntil} />
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">
        {missing.length > 0 && materials.missingMayGo} {words.until(told.promiseUntil)}
      </p>
    </Sheet>
  )
}

type PaperProps = Pick<MaterialsSectionProps, 'bind' | 'values' | 'today' | 'words'> & {
  readonly asked: AskedMaterial
  readonly until: string
}

function Paper({ asked, bind, values, today, until, words }: PaperProps) {
  const { materials } = useWords()
  const { code, essential } = asked
  const { name, hint } = materials.papers[code]
  const status = bind(`materials.${code}.status`)
  const promised = bind(`materials.${code}.promisedBy`)
  const isPromised = values[`materials.${code}.status`] === 'promised'
  const day = promised.value === '' ? until : promised.value
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 first:pt-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          <span className={classes('text-sm', essential ? 'text-ink-2' : 'text-ink-3')}>
            {essential ? materials.essential : materials.optional}
          </span>
        </p>
        <p className="text-sm text-ink-3">{words.reason(asked, hint)}</p>
        {isPromised && <p className="mt-1 text-sm text-ink-2">{words.promise(name, day)}</p>}
        {promised.error !== undefined && <FieldError id={promised.name}>{promised.error}</FieldError>}
      </div>
      <div className="flex items-start gap-2">
        <select
          id={status.name}
          name={status.name}
          value={status.value}
          onChange={status.onChange}
          aria-label={materials.statusOf(name)}
          className={classes(controlLook, 'w-auto min-w-28 pr-8')}
        >
          <option value="">{materials.statuses.none}</option>
          <option value="received">{materials.statuses.received}</option>
          {!essential && <option value="promised">{materials.statuses.promised}</option>}
        </select>
        {isPromised && (
          <input
            type="date"
            id={promised.name}
            name={promised.name}
            value={day}
            min={today}
            max={until}
            onChange={promised.onChange}
            aria-label={materials.promisedByOf(name)}
            aria-invalid={promised.error !== undefined || undefined}
            className={classes(controlLook, 'w-auto')}
          />
        )}
      </div>
    </li>
  )
}
