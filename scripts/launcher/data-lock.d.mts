export function lockFolder(folder: string): Promise<() => void>
export function isLocked(folder: string): boolean
