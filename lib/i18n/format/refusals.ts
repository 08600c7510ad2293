import { isRole } from '@/lib/domain/access/roles'
import { isMaterialCode } from '@/lib/domain/documents/materials'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { Locale } from '../locale'
import { wordsFor, type AllWords } from '../words'

export type RefusalText = { readonly says: string; readonly cure: string }

/** A refusal in a sentence with its cure; names the role, state or case where the refusal carries one. */
export function refusalText(refusal: Refusal, locale: Locale): RefusalText {
  const words = wordsFor(locale)
  if (refusal.detail === 'glyph-missing') {
    const { says, cure } = words.refusals.unprintable
    return { says: says((refusal.characters ?? []).join(words.shell.punctuation.list)), cure }
  }
  if (refusal.detail === 'difference-needed') return words.stepPages.returned.differenceNeeded
  const [, certificate] = /^certificate-(\w+)$/u.exec(refusal.detail ?? '') ?? []
  if (certificate !== undefined && Object.hasOwn(words.certificates.refused, certificate))
    return words.certificates.refused[certificate as keyof typeof words.certificates.refused]
  const [, team] = /^team-(\w+)$/u.exec(refusal.detail ?? '') ?? []
  if (team !== undefined && Object.hasOwn(words.team.refused, team))
    return words.team.refused[team as keyof typeof words.team.refused]
  const [, batch] = /^batch-([\w-]+)$/u.exec(refusal.detail ?? '') ?? []
  if (batch !== undefined && Object.hasOwn(words.batchRefusals, batch))
    return words.batchRefusals[batch as keyof typeof words.batchRefusals]
  if (Object.hasOwn(words.exchangeRefusals, refusal.detail ?? ''))
    return words.exchangeRefusals[refusal.detail as keyof typeof words.exchangeRefusals]
  const papers = missingPapers(refusal, words)
  if (papers !== null)
    return { ...words.refusals.missingPapers, says: words.refusals.missingPapers.says(papers) }
  const code = words.refusals.codes[refusal.code]
  const finer = [detailOf(refusal, words)]
  if (refusal.rules?.length) {
    finer.push(words.refusals.whichRules(refusal.rules.join(words.shell.punctuation.list)))
  }
  if (refusal.reference !== undefined) finer.push(words.refusals.whichCase(refusal.reference))
  const gap = locale === 'en' ? ' ' : ''
  return { says: [code.says, ...finer.filter((part) => part !== '')].join(gap), cure: code.cure }
}

/** The papers by name, where that is what is missing. */
function missingPapers({ code, detail }: Refusal, { materials, shell }: AllWords): string | null {
  const [, listed] = /^material:(.+)$/u.exec(detail ?? '') ?? []
  if (code !== 'evidence-required' || listed === undefined) return null
  const names = listed.split(',').map((one) => (isMaterialCode(one) ? materials.papers[one].name : one))
  return names.join(shell.punctuation.list)
}

function detailOf({ detail }: Refusal, { refusals, lifecycle, shell }: AllWords): string {
  if (detail === undefined) return ''
  const said = lookUp(refusals.details, detail)
  if (said !== undefined) return said
  const state = lookUp(lifecycle.relationship, detail) ?? lookUp(lifecycle.funds, detail)
  if (state !== undefined) return refusals.whichState(state)
  const side = lookUp(lifecycle.sides, detail)
  if (side !== undefined) return refusals.whichSide(side)
  const roles = detail.split(',').filter(isRole)
  if (roles.length === 0) return ''
  return refusals.whichRole(roles.map((role) => lifecycle.roles[role]).join(shell.punctuation.list))
}

function lookUp(map: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
