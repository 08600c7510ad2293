import 'server-only'
import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { readSignedIn, type SignedIn } from '@/lib/db/staff'
import type { Actor } from '@/lib/domain/access/roles'
import { isDemo, isSiteAlone } from '@/lib/env'
import { authOptions } from './options'
import { PATH_HEADER } from './request-path'
import { liveSession } from './session-token'

const ACCOUNT = '/account'

/**
 * Whoever signed in on this browser, also with a temporary password. The cookie only says who; everything
 * else is read anew, so that disabling, taking a role or signing out everywhere works at the next click.
 */
export const signedInStaff = cache(async (): Promise<SignedIn | null> => {
  if (isSiteAlone()) return null
  const session = liveSession((await getServerSession(authOptions()))?.held)
  return session && readSignedIn(db(), session, isDemo())
})

/** Who acts, or null. A person who still has to replace a temporary password is nobody yet. */
export async function currentActor(): Promise<Actor | null> {
  const staff = await signedInStaff()
  return staff && !staff.mustChangePassword ? staff.actor : null
}

/** For pages of staff: the actor, or on to signing in, or to replacing the temporary password. */
export async function requireActor(): Promise<Actor> {
  const staff = await signedInStaff()
  if (!staff || (staff.mustChangePassword && !(await isAtAccount()))) return sendToSignIn()
  return staff.actor
}

/** To the sign-in page and back here afterwards; to the account page where a temporary password is in use. */
export async function sendToSignIn(): Promise<never> {
  if ((await signedInStaff())?.mustChangePassword) redirect(ACCOUNT as Route)
  const path = await requestPath()
  redirect((path === '' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(path)}`) as Route)
}

async function requestPath(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? ''
}

async function isAtAccount(): Promise<boolean> {
  return (await requestPath()).split('?', 1)[0] === ACCOUNT
}
