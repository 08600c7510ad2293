export function wholeAddress(address: string): string
export function wholeMethod(method: string): string
