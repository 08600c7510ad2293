/**
 * Whether an entry of a returned letter differs: the origin's own file, as typed or put forward, and the letter
 * both say something and not the same.
 */
export function entryDiffers(ours: string | null, theirs: string | null): boolean {
  const [here, there] = [ours?.trim() ?? '', theirs?.trim() ?? '']
  return here !== '' && there !== '' && here !== there
}
