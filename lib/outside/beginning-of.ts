/**
 * The beginning of what somebody else sends, and no more of it: the rest is not fetched.
 * @param most bytes
 */
export async function beginningOf(stream: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length >= most) break
  }
  return Buffer.concat(parts).subarray(0, most)
}
