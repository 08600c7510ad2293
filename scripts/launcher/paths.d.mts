export function inRoot(...parts: string[]): string
export function dataFolder(env: Record<string, string | undefined>): string
