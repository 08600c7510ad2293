/** Folders of `app/(public)` that a public site by itself answers for; with everything below them. */
export const SITE_PAGES = ['status', 'apply', 'calculator', 'verify', 'developers'] as const

/** What it answers to machines. */
export const SITE_CALLS = [
  '/api/health',
  '/api/v1/continuity',
  '/api/v1/identity/check',
  '/api/v1/late-fee',
  '/api/v1/openapi.json',
  '/api/v1/status-checks',
  '/api/v1/working-days/due',
] as const

/** Whether an address is there in a public site that stands alone; all others are the inner side's. */
export function isOfSite(path: string): boolean {
  const [, first = ''] = path.split('/')
  return (
    first === '' ||
    [...SITE_PAGES].some((page) => page === first) ||
    [...SITE_CALLS].some((call) => call === path)
  )
}
