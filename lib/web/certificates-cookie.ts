import 'server-only'
import { keepText, keptText } from './kept-text'

const PLACE = { name: 'jiexu-certificates', path: '/cases/certificates', column: 'Cookie.certificates' }

/** The number of the person whose certificates somebody looks at. */
export const keepHolder = (staffId: string, number: string) => keepText(PLACE, staffId, number)

/** The number this person last looked up, or null where that is too long ago or was somebody else. */
export const keptHolder = (staffId: string) => keptText(PLACE, staffId)
