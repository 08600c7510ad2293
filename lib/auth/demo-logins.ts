import 'server-only'
import { isDemo } from '@/lib/env'

export type DemoLogins = { readonly agency: readonly string[]; readonly others: readonly string[] }

/** Logins a demonstration was seeded with, for the sign-in page; nothing outside a demo, and never a password. */
export function demoLogins(): DemoLogins | null {
  if (!isDemo()) return null
  return {
    agency: [
      'nanjing-clerk',
      'hefei-clerk',
      'hefei-clerk2',
      'hefei-reviewer',
      'hefei-finance',
      'hefei-supervisor',
    ],
    others: ['anhui-supervisor', 'national-supervisor', 'admin', 'admin2', 'auditor'],
  }
}
