import { spawnSync } from 'node:child_process'
import { installByApt } from './apt.mjs'

const isThere = () => spawnSync('pdftotext', ['-v']).error === undefined

/** A second reader of our papers (pdftotext, pdfsig), installed by apt where this account may; its tests say if it lacks. */
export const ensurePoppler = async () => {
  if (!isThere()) await installByApt(['poppler-utils'])
}
