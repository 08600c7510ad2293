/** A paper in words, ready to be set in type. Made from a PaperContent by lib/i18n, printed by lib/outside. */

export type SheetRow = { readonly label: string; readonly value: string; readonly wide: boolean }

export type SheetColumn = {
  readonly label: string
  /** Heading over this column and its neighbours of the same matter. */
  readonly group: string | null
  readonly align: 'left' | 'center' | 'right'
  /** Share of the width. */
  readonly share: number
}

/** A column that is added up: its numbers row by row, fen or a count. */
export type SheetSum = {
  readonly column: number
  readonly unit: 'fen' | 'count'
  readonly values: readonly number[]
}

export type SheetBlock =
  | { readonly kind: 'text'; readonly text: string; readonly note: boolean }
  | { readonly kind: 'grid'; readonly title: string | null; readonly rows: readonly SheetRow[] }
  | {
      readonly kind: 'table'
      readonly title: string | null
      readonly columns: readonly SheetColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly sums: readonly SheetSum[]
      readonly words: { readonly brought: string; readonly carried: string; readonly total: string }
    }
  | {
      readonly kind: 'sign'
      readonly lines: readonly string[]
      readonly date: string
      /** High enough for a stamp. */
      readonly room: boolean
    }
  | {
      readonly kind: 'stub'
      readonly title: string
      readonly addressee: string
      readonly text: string
      readonly rows: readonly SheetRow[]
      readonly sealer: string
      readonly seal: string
      readonly date: string
      /** Under the code of the paper, which is printed here once more. */
      readonly scan: string
    }
  | {
      readonly kind: 'status'
      readonly rows: readonly SheetRow[]
      readonly link: string
      readonly caption: string
    }

export type Sheet = {
  /** Full official title, without brackets. */
  readonly title: string
  readonly issuer: string
  readonly number: string
  /** Version and what it replaces; empty on a first version. */
  readonly version: string
  /** Boxes for the copies; empty where there is one. */
  readonly copies: readonly string[]
  readonly addressee: string
  readonly blocks: readonly SheetBlock[]
  readonly seal: { readonly agency: string; readonly mark: string; readonly date: string }
  /** Small print at the foot of every page: who issued it, its number, the hotline. */
  readonly foot: readonly string[]
  /** '第 {page} 页　共 {pages} 页' */
  readonly pages: string
  readonly proof: { readonly link: string; readonly lines: readonly string[] } | null
  /** Across the page of a preview: nothing was issued. */
  readonly mark: string | null
  readonly landscape: boolean
}
