/** Address of a paper of a case; the newest version where none is named. */
export type PaperRoute = {
  readonly params: Promise<{ readonly reference: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** The version named in the address; anything that is no version names none. */
export function versionOf({ version }: Awaited<PaperRoute['searchParams']>): number | null {
  return typeof version === 'string' && /^[1-9]\d{0,3}$/u.test(version) ? Number(version) : null
}
