/** The entry whose address is the longest beginning of the path: /cases/new before /cases. */
export function currentItem<Href extends string>(
  path: string,
  items: readonly { readonly href: Href }[],
): Href | null {
  let best: Href | null = null
  for (const { href } of items) {
    const own = href.split(/[?#]/u, 1)[0] ?? href
    const inside = path === own || (own !== '/' && path.startsWith(`${own}/`))
    if (inside && (best === null || href.length > best.length)) best = href
  }
  return best
}
