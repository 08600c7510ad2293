'use client'

import { lazy } from 'react'

/** The sentences of every refusal are a third of all words: only a browser that has to show one reads them. */
export const RefusedNotice = lazy(() => import('./refused-notice'))
