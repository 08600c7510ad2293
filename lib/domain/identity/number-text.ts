/**
 * A document or account number as it is compared and stored: half-width, upper case, without the blanks
 * and hyphens people type to group digits. Only for numbers; a person's name is never rewritten.
 */
export function normaliseNumber(raw: string): string {
  return raw
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u200B\uFEFF-]/gu, '')
    .toUpperCase()
}
