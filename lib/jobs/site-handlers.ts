import type { Db } from '@/lib/db/client'
import type { SiteAnswer } from '@/lib/schemas/site-answers'
import type { SiteRequest, SiteRequestKind } from '@/lib/schemas/site-requests'

export type SiteHandler<K extends SiteRequestKind> = (
  body: SiteRequest<K>,
  at: Date,
  database: Db,
) => Promise<SiteAnswer<K>>

/** Who answers which request of the public site. */
export const SITE_HANDLERS: { readonly [K in SiteRequestKind]?: SiteHandler<K> } = {}
