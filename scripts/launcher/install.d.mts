interface Lockfile {
  readonly packages: Record<string, { version?: string; optional?: boolean; dev?: boolean }>
}

export function isInstalled(wanted: Lockfile, installed: Lockfile, forDevelopment: boolean): boolean
export function needsInstall(options?: { forDevelopment?: boolean }): boolean
export function install(): Promise<void>
