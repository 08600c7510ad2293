/** @param {string} text */
const canBeRead = (text) => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * An address whose path can be decoded: parts that cannot are taken by the letter. A query says nothing of the way and
 * stays as it is.
 * @param {string} address path and query of a request
 */
export const wholeAddress = (address) => {
  const [path = '', ...query] = address.split('?')
  if (canBeRead(path)) return address
  const parts = path.split('/').map((part) => (canBeRead(part) ? part : part.replaceAll('%', '%25')))
  return [parts.join('/'), ...query].join('?')
}

/** Methods that no Request can be made of. */
const REFUSED = ['CONNECT', 'TRACE', 'TRACK']

/** @param {string} method @returns one that is answered as not allowed */
export const wholeMethod = (method) => (REFUSED.includes(method) ? 'PROPFIND' : method)
