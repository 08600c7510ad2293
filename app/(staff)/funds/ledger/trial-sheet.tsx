import { Sheet } from '@/components/ui/sheet'
import { Head, Row, Table, Td, Th } from '@/components/ui/table'
import { LEDGER_ACCOUNTS } from '@/lib/domain/money/ledger'
import { plainAmount } from '@/lib/i18n/format/money'
import type { AllWords } from '@/lib/i18n/words'
import type { LedgerProof } from '@/lib/queries/ledger'

type Props = { readonly proof: LedgerProof; readonly words: AllWords; readonly showsAgency: boolean }

/** Balances with the side they are on, one column per account; an agency's row adds up to nothing. */
export function TrialSheet({ proof, words: { books }, showsAgency }: Props) {
  const sided = (fen: number) => {
    const side =
      fen > 0 ? books.ledger.side.debit : fen < 0 ? books.ledger.side.credit : books.ledger.side.even
    return (
      <>
        <span className="mr-2 text-xs text-ink-3">{side}</span>
        {plainAmount(Math.abs(fen))}
      </>
    )
  }
  return (
    <Sheet kind="flush" title={books.ledger.trial}>
      <Table label={books.ledger.trial}>
        <Head>
          {showsAgency && <Th>{books.ledger.agency}</Th>}
          {LEDGER_ACCOUNTS.map((account) => (
            <Th key={account} num>
              {books.accounts[account]}
            </Th>
          ))}
          <Th num>{books.total}</Th>
        </Head>
        <tbody>
          {proof.agencies.map((agency) => (
            <Row key={agency.agencyId}>
              {showsAgency && <Td>{agency.name}</Td>}
              {LEDGER_ACCOUNTS.map((account) => (
                <Td key={account} num>
                  {sided(agency.accounts[account])}
                </Td>
              ))}
              <Td num>
                <strong className="font-semibold">{sided(agency.totalFen)}</strong>
              </Td>
            </Row>
          ))}
        </tbody>
      </Table>
    </Sheet>
  )
}
