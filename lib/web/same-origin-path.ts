/**
 * A path of this site taken from a form or a header, or `/` where it could lead elsewhere: another host,
 * `//host`, a backslash browsers read as a slash, a scheme.
 */
export function sameOriginPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])/u.test(path)) return '/'
  const home = 'http://own.invalid'
  if (!URL.canParse(path, home)) return '/'
  const url = new URL(path, home)
  return url.origin === home ? `${url.pathname}${url.search}` : '/'
}
