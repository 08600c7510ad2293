/** Largest list that is read, in bytes: two hundred rows are a tenth of it. */
export const LARGEST_LIST = 1024 * 1024

/** Why a list cannot be read at all. */
export const LIST_FILE_FAULTS = [
  'empty',
  'too-large',
  'file-kind',
  'old-workbook',
  'workbook-broken',
] as const
export type ListFileFault = (typeof LIST_FILE_FAULTS)[number]
