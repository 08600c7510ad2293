export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  readonly clock: string | undefined
}

export interface SiteSettings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly key: string
  readonly demo: boolean
  readonly clock: string | undefined
}

export function isInstant(text: string): boolean
export function readSettings(env: Record<string, string | undefined>): Settings
export function readSiteSettings(env: Record<string, string | undefined>): SiteSettings
export function reachable(host: string): string
export function addressOf(host: string, port: number): string
