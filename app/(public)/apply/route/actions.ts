'use server'

import { redirect } from 'next/navigation'
import { no, ok, type Result } from '@/lib/domain/result'
import { withRoute } from '@/lib/domain/site/application-draft'
import { now } from '@/lib/env'
import { ApplyRoute } from '@/lib/schemas/apply'
import { publishedAreas } from '@/lib/site/areas'
import { draftCookie, draftToChange, pathOf } from '@/lib/web/apply/draft-cookie'
import { preCheckFor } from '@/lib/web/apply/pre-check'
import { publicAction } from '@/lib/web/public-action'
import type { Settled } from '@/lib/web/apply/asking'

type RouteRefusal =
  Extract<Settled, { ok: false }>['refusal'] | { readonly code: 'same-area' | 'area-offline' }

/** Keeps the way and looks at once whether it can be gone, before anything is uploaded. */
export const saveRoute = publicAction(
  {
    input: ApplyRoute,
    run: async (route): Promise<Result<Awaited<ReturnType<typeof pathOf>>, RouteRefusal>> => {
      const draft = withRoute(await draftToChange(), route)
      if (route.originArea === route.destinationArea) return no({ code: 'same-area' })
      const areas = await publishedAreas(now())
      const destination = areas.find(({ code }) => code === route.destinationArea)
      if (!destination || !areas.some(({ code }) => code === route.originArea))
        return no({ code: 'not-found', detail: 'area' })
      if (!destination.online) return no({ code: 'area-offline' })
      if (!draft.check) return preCheckFor(draft)
      await draftCookie.keep(draft)
      return ok(pathOf('check'))
    },
  },
  { after: (next) => redirect(next) },
)
