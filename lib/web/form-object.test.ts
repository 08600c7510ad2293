import { describe, expect, it } from 'vitest'
import { echoOf, fieldName, formObject } from './form-object'

function form(...entries: [string, string | File][]): FormData {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

describe('formObject', () => {
  it('reads dotted names as groups and numbers as rows', () => {
    const sent = form(
      ['reference', '340100-2026-000902'],
      ['onBehalf.evidence', 'letter 12'],
      ['items.0.code', 'authorisation'],
      ['items.0.note', ''],
      ['items.1.code', 'otherProof'],
    )
    expect(formObject(sent)).toEqual({
      reference: '340100-2026-000902',
      onBehalf: { evidence: 'letter 12' },
      items: [{ code: 'authorisation', note: '' }, { code: 'otherProof' }],
    })
  })

  it('orders rows by number, not by text, and closes the gaps of removed rows', () => {
    const sent = form(['items.10.code', 'ten'], ['items.2.code', 'two'], ['items.7.code', 'seven'])
    expect(formObject(sent)).toEqual({ items: [{ code: 'two' }, { code: 'seven' }, { code: 'ten' }] })
  })

  it('makes a list of a name that occurs twice, or is marked as one', () => {
    const sent = form(['roles', 'clerk'], ['roles', 'reviewer'], ['cases[]', 'one'])
    expect(formObject(sent)).toEqual({ roles: ['clerk', 'reviewer'], cases: ['one'] })
  })

  it('leaves out what Next adds, a file nobody chose, and names that reach for the prototype', () => {
    const sent = form(
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['paper', new File([], '')],
      ['__proto__.admin', 'yes'],
      ['a.constructor.b', 'yes'],
      ['kept', 'yes'],
    )
    expect(formObject(sent)).toEqual({ kept: 'yes' })
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  it('keeps a chosen file', () => {
    const paper = new File(['%PDF'], 'letter.pdf')
    expect(formObject(form(['paper', paper]))['paper']).toBeInstanceOf(File)
  })

  it('does not let one name be both a value and a group', () => {
    expect(formObject(form(['a', 'value'], ['a.b', 'group']))).toEqual({ a: 'value' })
    expect(formObject(form(['a.b', 'group'], ['a', 'value']))).toEqual({ a: { b: 'group' } })
  })
})

describe('fieldName', () => {
  it.each<[PropertyKey[], string]>([
    [['items', 0, 'note'], 'items.4.note'],
    [['items', 1, 'note'], 'items.9.note'],
    [['items'], 'items'],
    [['person', 'idNumber'], 'person.idNumber'],
    [['roles', 1], 'roles'],
    [[], ''],
  ])('finds the field of %j', (path, name) => {
    const sent = form(['items.9.code', 'b'], ['items.4.code', 'a'], ['roles', 'x'], ['roles', 'y'])
    expect(fieldName(sent, path)).toBe(name)
  })
})

describe('echoOf', () => {
  it('gives back what was typed but no secret and no file', () => {
    const sent = form(
      ['login', 'nanjing-clerk'],
      ['password', 'a secret'],
      ['newPassword', 'a secret'],
      ['account.accountNumber', '6222020000000000'],
      ['account.bankName', 'Bank'],
      ['paper', new File(['x'], 'x.pdf')],
      ['roles[]', 'clerk'],
      ['roles[]', 'reviewer'],
    )
    expect(echoOf(sent)).toEqual({
      login: 'nanjing-clerk',
      'account.bankName': 'Bank',
      roles: 'clerk\nreviewer',
    })
  })
})
