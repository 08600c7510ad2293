export function secretsOf(folder: string, hasData: boolean, names?: string[]): Record<string, string>
