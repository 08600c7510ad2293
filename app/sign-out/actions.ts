'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/auth/end-session'
import { publicAction } from '@/lib/web/public-action'

/** Ends this session for good and shows where to begin the next one. */
export const signOut = publicAction(endSession, { after: () => redirect('/sign-in') })
