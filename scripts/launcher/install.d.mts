interface Lockfile {
  readonly packages: Record<string, { version?: string; optional?: boolean }>
}

export function isInstalled(wanted: Lockfile, installed: Lockfile): boolean
export function needsInstall(): boolean
export function install(): Promise<void>
