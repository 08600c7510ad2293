import 'server-only'
import { keepText, keptText } from './kept-text'

const PLACE = { name: 'jiexu-search', path: '/cases/search', column: 'Cookie.search' }

/** What was searched for goes to the page of results in a sealed cookie, never in an address. */
export const keepSearch = (staffId: string, query: string) => keepText(PLACE, staffId, query)

/** What this person last searched for, or null where that is too long ago or was somebody else. */
export const keptSearch = (staffId: string) => keptText(PLACE, staffId)
