/** An employer as somebody wrote it down. */
export type EmployerEntry = { readonly name: string | null; readonly code: string | null }

/**
 * Whether the applying employer is the one the person is enrolled with. The credit code (统一社会信用代码) tells
 * where both are on file; a name alone proves a match, but a different one may be the same employer renamed.
 * @returns 'unknown' where nothing is on file, 'otherName' where only the names differ
 */
export function employs(
  here: EmployerEntry | null,
  applying: EmployerEntry,
): boolean | 'unknown' | 'otherName' {
  if (here === null) return 'unknown'
  const [codeHere, code] = [written(here.code), written(applying.code)]
  if (codeHere !== '' && code !== '') return codeHere === code
  const [nameHere, name] = [written(here.name), written(applying.name)]
  if (nameHere === '' || name === '') return 'unknown'
  return nameHere === name ? true : 'otherName'
}

/** Full and half width, spaces and case make no difference between two entries. */
function written(text: string | null): string {
  return (text ?? '').normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()
}
