export function hashOf(base: string, paths: string[], wanted?: (path: string) => boolean): string
export function isStamped(file: string, hash: string): boolean
export function stamp(file: string, hash: string): void
