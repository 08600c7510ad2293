import type { ReactNode } from 'react'

type PayeeLineProps = {
  readonly payee: { readonly accountName: string; readonly bankName: string; readonly bankBranch: string }
  /** 尾号 1234: the account in words, by its last four digits. */
  readonly account: string
  readonly label: ReactNode
}

/** Where money goes, on one line: 收款 户名 · 银行 网点 · 尾号 1234. */
export function PayeeLine({ payee, account, label }: PayeeLineProps) {
  const bank = [payee.bankName, payee.bankBranch].filter((part) => part !== '').join(' ')
  return (
    <span>
      <span className="text-ink-3">{label}</span> <span className="text-ink">{payee.accountName}</span> ·{' '}
      {bank} · <span className="whitespace-nowrap text-ink">{account}</span>
    </span>
  )
}
