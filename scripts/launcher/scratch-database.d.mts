export function startScratchServer(): Promise<{ readonly url: string; stop(): Promise<void> }>
