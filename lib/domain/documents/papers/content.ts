import type { RuleAnswer } from '../../eligibility/rule'
import type { LocalDate } from '../../calendar/local-date'
import type { CopyUse, PaperKind } from './kinds'
import type { PaperField, PaperSaying, PaperSection, PaperSigner, PaperWordList } from './vocabulary'

/** An entry of a paper: a value or a code, never a sentence. Null is a box that is filled in by hand. */
export type PaperValue =
  | null
  | string
  | { readonly day: LocalDate }
  | { readonly month: string }
  /** From month to month; a month that is null is written in by hand. */
  | { readonly from: string | null; readonly to: string | null }
  | { readonly at: string }
  /** In fen; `capitals` adds the amount in words. */
  | { readonly fen: number; readonly capitals?: true }
  | { readonly months: number }
  | { readonly count: number }
  /** Hundredths of a per cent. */
  | { readonly rateBp: number }
  | { readonly list: PaperWordList; readonly codes: readonly string[] }
  | { readonly fromScheme: string; readonly toScheme: string }
  /** A rule as it was answered, and which part of it this box says. */
  | { readonly rule: RuleAnswer; readonly part: 'name' | 'because' | 'cure' | 'source' }
  /** The path of a field of the information table. */
  | { readonly path: string }

export type PaperEntry = { readonly field: PaperField; readonly value: PaperValue; readonly wide?: true }

export type PaperBlock =
  | {
      readonly kind: 'says'
      readonly says: PaperSaying
      readonly with?: Readonly<Record<string, PaperValue>>
      /** Small print under a block. */
      readonly note?: true
    }
  | {
      readonly kind: 'fields'
      readonly section: PaperSection | null
      readonly entries: readonly PaperEntry[]
    }
  | {
      readonly kind: 'list'
      readonly section: PaperSection | null
      readonly columns: readonly PaperField[]
      readonly rows: readonly (readonly PaperValue[])[]
      /** Columns whose sums are carried from page to page and totalled at the end. */
      readonly carry?: readonly number[]
    }
  /** `room` leaves the height of a stamp. */
  | { readonly kind: 'sign'; readonly signers: readonly PaperSigner[]; readonly room?: true }
  /** Torn off and sent back: the acknowledgement of a letter. */
  | {
      readonly kind: 'stub'
      readonly addressee: string
      readonly sender: string
      readonly entries: readonly PaperEntry[]
    }
  /** A second code beside the one that proves the paper: the way to the status of the case. */
  | { readonly kind: 'status'; readonly reference: string; readonly queryCode: string; readonly link: string }

/** What a paper says, before it has a number. */
export type PaperBody = {
  readonly kind: PaperKind
  /** Whom it addresses, by name or by what they are to the person; null where it is a record. */
  readonly addressee: string | { readonly to: 'applicantOrHeirs' } | null
  readonly blocks: readonly PaperBlock[]
  readonly copies: readonly CopyUse[]
  /** Names of the areas that appear by code. */
  readonly areas: Readonly<Record<string, string>>
}

export type PaperIssuer = {
  readonly agency: string
  readonly areaCode: string
  readonly address: string
  readonly postcode: string
  readonly phone: string
}

/** A paper as it was issued; the digest on record is taken over exactly this. */
export type PaperContent = PaperBody & {
  readonly reference: string | null
  readonly issuer: PaperIssuer
  /** Null on a preview: nothing was issued. */
  readonly number: string | null
  readonly version: number
  /** Number of the paper whose place it takes. */
  readonly replaces: string | null
  readonly issuedOn: LocalDate
  /** RFC 3339; the only time a rendered paper carries. */
  readonly issuedAt: string
  /** Eight characters printed beside the number, asked for by the verification page. */
  readonly code: string | null
  readonly link: string | null
}

/**
 * The payment a remittance advice is about. Advice of another attempt, or of a difference, is about other money
 * and leaves the one before in force; null for every other kind.
 */
export function orderOfAdvice({ kind, blocks }: PaperBody): string | null {
  if (kind !== 'remittance-advice') return null
  const entries = blocks.flatMap((block) => (block.kind === 'fields' ? block.entries : []))
  const value = entries.find(({ field }) => field === 'orderReference')?.value
  return typeof value === 'string' ? value : null
}

/** Every text of a paper that came from people rather than from the wording. */
export function textsOf(content: PaperBody | PaperContent): string[] {
  const texts: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const one of value) visit(one)
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one)
  }
  visit(content)
  return texts
}
