export function findChromium(): string | undefined
export function ensureChromium(): Promise<string>
export function findJourneyBrowser(): string | undefined
export function ensureJourneyBrowser(): Promise<string>
