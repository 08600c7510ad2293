import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { dayOf } from '@/lib/domain/calendar/local-date'
import type { TokenEntry } from '@/lib/queries/tokens'
import { tokenWords } from '@/lib/i18n/token-words'
import { currentLocale } from '@/lib/web/locale'
import { RevokeButton } from './revoke-button'

const TONES: Record<TokenEntry['state'], Tone> = {
  live: 'done',
  expired: 'calm',
  revoked: 'calm',
  ended: 'calm',
}

type TokenTableProps = { readonly entries: readonly TokenEntry[]; readonly mayRevoke: boolean }

/** What programs act with in somebody's name; also where an administrator looks at it. */
export async function TokenTable({ entries, mayRevoke }: TokenTableProps) {
  const locale = await currentLocale()
  const tokens = tokenWords(locale)
  const { columns } = tokens
  return (
    <Table label={tokens.listTitle} cards>
      <Head>
        <Th>{columns.name}</Th>
        <Th>{columns.state}</Th>
        <Th>{columns.used}</Th>
        <Th>{columns.expires}</Th>
        <Th>{columns.created}</Th>
        {mayRevoke && (
          <Th>
            <span className="sr-only">{columns.act}</span>
          </Th>
        )}
      </Head>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.tokenId}>
            <Th scope="row" clip title={entry.name} className="max-md:flex-1">
              {entry.name}
            </Th>
            <Td>
              <Tag tone={TONES[entry.state]} {...(entry.state === 'ended' && { title: tokens.endedWhy })}>
                {tokens.states[entry.state]}
              </Tag>
            </Td>
            <Td dim={entry.lastUsedAt === null} data-label={columns.used}>
              {entry.lastUsedAt ? shortInstant(entry.lastUsedAt, locale) : tokens.neverUsed}
            </Td>
            <Td data-label={columns.expires}>{longDate(dayOf(entry.expiresAt), locale)}</Td>
            <Td data-label={columns.created}>{shortInstant(entry.createdAt, locale)}</Td>
            {mayRevoke && (
              <Td className="max-md:basis-full">
                {entry.state === 'live' && <RevokeButton tokenId={entry.tokenId} name={entry.name} />}
              </Td>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
