/** A pooling area as a list may name it. */
export type NamedArea = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly provinceName: string
}

export type AreaNamed =
  | { readonly is: 'found'; readonly code: string }
  /** Several are meant, or a whole province was named: any of these. */
  | { readonly is: 'ambiguous'; readonly choices: readonly NamedArea[] }
  | { readonly is: 'unknown' }

/** What people leave away or add: 南京 is 南京市. */
const SUFFIX = /(?:市|省|自治区|自治州|地区|盟|特别行政区)$/u

/**
 * The pooling area a cell means: its code of six digits, its name with or without 市, the same behind its province,
 * or its English name. A province alone names none of its areas.
 */
export function areaNamed(cell: string, areas: readonly NamedArea[]): AreaNamed {
  const written = plain(cell)
  if (/^\d{6}$/.test(written)) {
    const found = areas.find(({ code }) => code === written)
    return found ? { is: 'found', code: found.code } : { is: 'unknown' }
  }
  const named = areas.filter((area) => namesOf(area).includes(short(written)))
  const inProvince = areas.filter(
    (area) => !named.includes(area) && short(plain(area.provinceName)) === short(written),
  )
  const [only] = named
  // 吉林市 is the city, 吉林 may be the province as well.
  const isCity = written.endsWith('市') || inProvince.length === 0
  if (only && named.length === 1 && isCity) return { is: 'found', code: only.code }
  const meant = [...named, ...inProvince]
  const choices = meant.length > 0 ? meant : areas.filter((area) => resembles(area, written))
  return choices.length > 0 ? { is: 'ambiguous', choices } : { is: 'unknown' }
}

function namesOf({ name, englishName, provinceName }: NamedArea): string[] {
  const [own, province] = [short(plain(name)), plain(provinceName)]
  return [own, short(plain(englishName)), province + own, short(province) + own]
}

/** Part of a name, by two characters at least. */
function resembles({ name }: NamedArea, written: string): boolean {
  const wanted = short(written)
  return [...wanted].length >= 2 && plain(name).includes(wanted)
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
}

function short(text: string): string {
  return text.replace(SUFFIX, '') || text
}
