/** Longest side of a picture that is kept, in pixels; the server draws it anew to the same. */
const LONGEST = 2600
/** A picture below this is sent as it is. Bytes. */
const LIGHT = 700 * 1024
const QUALITY = 0.85

/**
 * A photo as small as it is kept anyway, for slow networks and small allowances; on telephones that can read HEIC it
 * becomes JPEG on the way. Whatever cannot be drawn here is sent as it is: the server says what it thinks of it.
 */
export async function lighter(file: File): Promise<Blob> {
  const isHeic = /^image\/hei[cf]/.test(file.type)
  if (!file.type.startsWith('image/') || (file.size <= LIGHT && !isHeic)) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return drawn && (drawn.size < file.size || isHeic) ? drawn : file
  } catch {
    return file
  }
}
