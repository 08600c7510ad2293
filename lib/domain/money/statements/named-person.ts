const words = (text: string, script: RegExp) => text.toUpperCase().split(script).filter(Boolean)

/**
 * Whether a bank's text names a person in full: 王伟 is not in 王伟明, nor in a word that runs on. A name without
 * Chinese characters is compared by its letters.
 */
export function namesPerson(text: string, name: string): boolean {
  const script = /\p{Script=Han}/u.test(name) ? /\P{Script=Han}+/u : /\P{L}+/u
  const wanted = words(name, script)
  return wanted.length > 0 && ` ${words(text, script).join(' ')} `.includes(` ${wanted.join(' ')} `)
}
