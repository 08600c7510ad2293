export function connectionTrouble(
  error: { code?: string; message: string },
  databaseUrl: string,
  name?: string,
): Error
export function unsuitable(
  facts: { version: number; encoding: string; standby: boolean; mayCreate: boolean; hasSiteRole: boolean },
  databaseUrl: string,
): Error | undefined
export function unsuitableSite(
  facts: { isMade: boolean; readsStatus: boolean; readsPeople: boolean },
  databaseUrl: string,
): Error | undefined
