import type { PaperBlock, PaperEntry, PaperValue } from './content'
import type { PaperFacts, PlaceFacts } from './facts'
import type { PaperField, PaperSection, PaperWordList } from './vocabulary'

/* Blocks that several papers share. */

export function entry(field: PaperField, value: PaperValue): PaperEntry {
  return { field, value }
}

/** An entry with the row to itself. */
export function wide(field: PaperField, value: PaperValue): PaperEntry {
  return { field, value, wide: true }
}

export function word(list: PaperWordList, code: string | null): PaperValue {
  return code === null ? null : { list, codes: [code] }
}

export function day(value: PaperValue | string | null): PaperValue {
  return typeof value === 'string' ? ({ day: value } as PaperValue) : value
}

export function month(value: string | null): PaperValue {
  return value === null ? null : { month: value }
}

/** A table that came on paper may bear no number: an empty box would look forgotten. */
export function numberOf(number: string | null): PaperValue {
  return number ?? word('numbering', 'none')
}

export function fields(section: PaperSection | null, entries: readonly PaperEntry[]): PaperBlock {
  return { kind: 'fields', section, entries }
}

export function schemeChange({ fromScheme, toScheme }: PaperFacts): PaperValue {
  return { fromScheme, toScheme }
}

/** The person as both agencies know it: full number, because these papers travel between them only. */
export function personInFull({ person }: PaperFacts): PaperBlock {
  return fields('person', [
    entry('name', person.name),
    entry('sex', word('sexes', person.sex)),
    entry('idType', word('idTypes', person.idType)),
    entry('idNumber', person.idNumber),
    entry('householdType', person.householdType),
    entry('originPersonalNumber', person.originNumber),
  ])
}

/** Case and person in a few boxes, for notices; the number as the reader of the paper may see it. */
export function caseInShort(facts: PaperFacts, idNumber: string): PaperBlock {
  return fields('case', [
    entry('name', facts.person.name),
    entry('idNumber', idNumber),
    entry('reference', facts.reference),
    entry('appliedOn', day(facts.submittedOn)),
    entry('category', schemeChange(facts)),
    entry('pairMode', word('pairModes', facts.pairMode)),
  ])
}

export function agencyBlock(section: PaperSection, place: PlaceFacts): PaperBlock {
  return fields(section, [
    entry('agency', place.agency),
    entry('areaCode', place.areaCode),
    entry('agencyAddress', place.address),
    entry('postcode', place.postcode),
    entry('contactPerson', place.contactPerson),
    entry('phone', place.phone),
  ])
}

/** Both offices with address, telephone and hours. */
export function offices(facts: PaperFacts): PaperBlock {
  return {
    kind: 'list',
    section: 'offices',
    columns: ['agency', 'agencyAddress', 'phone', 'hours'],
    rows: [facts.destination, facts.origin].map(({ agency, address, phone, hours }) => [
      agency,
      address,
      phone,
      hours,
    ]),
  }
}
