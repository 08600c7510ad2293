import sharp, { type Sharp } from 'sharp'
import {
  LONGEST_SIDE,
  MOST_PIXELS,
  type CleanFile,
  type UploadRefusal,
  type UploadType,
} from '@/lib/domain/documents/uploads'
import { no, ok, type Result } from '@/lib/domain/result'

type PictureType = Exclude<UploadType, 'application/pdf'>
type CleanedPicture = Result<CleanFile, { readonly code: UploadRefusal }>

/** Names the decoder has to find; otherwise the file is not what its first bytes say. */
const FORMATS: Record<PictureType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heif',
}
/** A PNG up to this size stays one: drawings and screenshots keep their sharp edges. Bytes. */
const SMALL_PNG = 1024 * 1024
const QUALITY = 82

/**
 * The picture and nothing else: decoded and encoded anew, upright, in sRGB, without EXIF (place, time, camera) and
 * whatever stood behind it.
 */
export async function cleanPicture(bytes: Uint8Array, type: PictureType): Promise<CleanedPicture> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (format !== FORMATS[type]) return no({ code: 'picture-broken' })
    if (width * height > MOST_PIXELS) return no({ code: 'picture-too-large' })
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    const png = type === 'image/png' && bytes.length <= SMALL_PNG ? await smallPng(picture) : null
    return ok(png ?? { bytes: plain(await asJpeg(picture).toBuffer()), mediaType: 'image/jpeg' })
  } catch {
    return no({ code: type === 'image/heic' ? 'heic' : 'picture-broken' })
  }
}

async function smallPng(picture: Sharp): Promise<CleanFile | null> {
  const bytes = await picture.clone().png({ compressionLevel: 9 }).toBuffer()
  return bytes.length <= SMALL_PNG ? { bytes: plain(bytes), mediaType: 'image/png' } : null
}

/** What is see-through becomes paper. */
function asJpeg(picture: Sharp): Sharp {
  return picture.clone().flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY })
}

function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer)
}
