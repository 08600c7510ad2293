import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { History } from '@/components/ui/timeline'
import { areaWords } from '@/lib/i18n/area-words'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import { parameterWords, valueText } from '@/lib/i18n/parameter-words'
import type { DecidedChange } from '@/lib/queries/area-changes'
import type { ValueEntry } from '@/lib/queries/area-page'
import { currentLocale } from '@/lib/web/locale'
import { afterText, beforeText, daysText, subjectText } from '../what-changes'

const TONES: Record<ValueEntry['time'], Tone> = {
  past: 'calm',
  now: 'done',
  ahead: 'soon',
  withdrawn: 'calm',
}

/** Every value the area ever decided on, latest first. */
export async function Values({ values }: { values: readonly ValueEntry[] }) {
  const locale = await currentLocale()
  const { area } = areaWords(locale)
  const names = parameterWords(locale)
  if (values.length === 0)
    return (
      <Sheet title={area.values}>
        <p className="text-ink-3">{area.noValues}</p>
      </Sheet>
    )
  return (
    <Sheet title={area.values} kind="flush">
      <Table label={area.values}>
        <Head>
          <Th>{area.parameter}</Th>
          <Th>{area.local}</Th>
          <Th>{area.validity}</Th>
          <Th>{area.source}</Th>
        </Head>
        <tbody>
          {values.map((entry, index) => (
            <Row key={`${entry.key} ${entry.validFrom} ${index}`}>
              <Td>{names[entry.key].name}</Td>
              <Td>{valueText(entry.key, entry.value, locale)}</Td>
              <Td>
                {entry.validTo === null || entry.time === 'withdrawn'
                  ? area.since(entry.validFrom)
                  : area.range(entry.validFrom, entry.validTo)}{' '}
                <Tag tone={TONES[entry.time]}>{area.times[entry.time]}</Tag>
              </Td>
              <Td clip dim title={entry.source} className="max-w-96">
                {entry.source}
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}

/** What was proposed and how it was answered. */
export async function Decided({ changes }: { changes: readonly DecidedChange[] }) {
  const locale = await currentLocale()
  const { area } = areaWords(locale)
  return (
    <Sheet title={area.decided}>
      {changes.length === 0 ? (
        <p className="text-ink-3">{area.noDecided}</p>
      ) : (
        <History
          entries={changes.map((change) => ({
            key: change.changeId,
            time: shortInstant(change.decidedAt, locale),
            instant: change.decidedAt.toISOString(),
            what: `${subjectText(change.what, locale)} · ${area.outcomes[change.outcome]}`,
            note: <DecidedNote change={change} />,
          }))}
        />
      )}
    </Sheet>
  )
}

async function DecidedNote({ change }: { change: DecidedChange }) {
  const locale = await currentLocale()
  const { area } = areaWords(locale)
  const { what } = change
  const asked = nameIn(change.proposedBy, locale)
  const before = beforeText(what, locale)
  return (
    <>
      <p>
        {before === null ? '' : `${before} → `}
        {afterText(what, locale)}
      </p>
      {what.kind === 'parameter' && <p>{daysText(what, locale)}</p>}
      <p>
        {change.outcome === 'withdrawn'
          ? area.withdrawnBy(asked)
          : area.by(asked, nameIn(change.decidedBy, locale))}
      </p>
      {change.outcome === 'approved' && <p>{area.touched(change.touched)}</p>}
      {change.note && <p>{area.note(change.note)}</p>}
    </>
  )
}
