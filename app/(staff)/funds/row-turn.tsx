import { Menu, MenuLink } from '@/components/ui/menu'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locale'
import { shortPlace } from '@/lib/i18n/format/places'
import type { AllWords } from '@/lib/i18n/words'
import type { FundsRow } from '@/lib/queries/funds'
import { stepHref } from './row-steps'

type RowTurnProps = { readonly row: FundsRow; readonly words: AllWords; readonly locale: Locale }

/** Why the reader has nothing to do with this money now, and who has. */
export function RowWaits({ row, words, locale }: RowTurnProps) {
  const { lifecycle, funds } = words
  const { turn } = row
  if (turn === null) return <span className="text-sm text-ink-3">{restText(row, words)}</span>
  const { code } = turn.obstacle ?? {}
  if (code === 'own-work') return <Tag tone="soon">{ownText(row, words)}</Tag>
  const place = shortPlace(turn.side === 'origin' ? row.origin : row.destination, locale)
  const who = code === 'wrong-role' && turn.role ? lifecycle.roles[turn.role] : place
  const waits = lifecycle.steps[turn.step].waiting(who)
  return <span className="text-sm text-ink-3">{code === 'wrong-state' ? funds.waits.table : waits}</span>
}

function restText({ ended, fundsState }: FundsRow, { funds }: AllWords): string {
  if (ended) return ''
  if (fundsState === 'matched') return funds.waits.years
  return ['due', 'prepared', 'approved'].includes(fundsState) ? funds.waits.table : funds.waits.done
}

function ownText({ turn, signature }: FundsRow, { funds, lifecycle }: AllWords): string {
  if (turn === null) return ''
  if (signature?.own === true && signature.step === turn.step)
    return funds.waits.ownSignature(turn.role ? lifecycle.roles[turn.role] : '')
  return turn.step === 'credit' ? funds.waits.ownMatch : funds.waits.ownOrder
}

/** Rarer steps open to the reader, each on its own page. */
export function RowAlso({ row, words }: Omit<RowTurnProps, 'locale'>) {
  if (row.also.length === 0) return null
  const { funds, lifecycle } = words
  return (
    <Menu
      variant="quiet"
      size="small"
      label={
        <>
          <span aria-hidden="true">{funds.also}</span>
          <span className="sr-only">{funds.alsoFor(row.reference)}</span>
        </>
      }
    >
      {row.also.map((step) => (
        <MenuLink key={step} href={stepHref(row.reference, step)}>
          {lifecycle.steps[step].button}
        </MenuLink>
      ))}
    </Menu>
  )
}
