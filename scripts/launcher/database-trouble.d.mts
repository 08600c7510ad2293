export function connectionTrouble(error: { code?: string; message: string }, databaseUrl: string): Error
export function unsuitable(
  facts: { version: number; encoding: string; standby: boolean; mayCreate: boolean; hasSiteRole: boolean },
  databaseUrl: string,
): Error | undefined
