export function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]>
