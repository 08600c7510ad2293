import { MOST_PAGES, type UploadRefusal } from '@/lib/domain/documents/uploads'
import type { Words } from '../wording'

/** Why a file was not taken, and what to do instead. */
const refusedZh: Record<UploadRefusal, string> = {
  empty: '文件是空的，请重新选择。',
  'too-large': '文件超过 10 MB。照片请用普通清晰度重拍，PDF 请压缩或分成几个文件。',
  'file-kind': '只能上传照片（JPEG、PNG、WebP）或 PDF。其他文件请拍照或另存为 PDF 后再上传。',
  heic: '这张照片是 HEIC 或 AVIF 格式，无法读取，请换成 JPEG。苹果手机：设置 → 相机 → 格式 → 选“兼容性最佳”后重拍；或打开照片截屏，上传截屏。',
  'picture-broken': '照片不完整或已损坏，请在手机上打开确认后重新选择，或重拍。',
  'picture-too-large': '照片的像素太多（超过 6400 万），请用相机的普通清晰度重拍，或上传截屏。',
  'pdf-broken': 'PDF 不完整或已损坏，请重新导出，或拍照上传。',
  'pdf-locked': 'PDF 加了密码或限制，请先解除；也可以用“打印 → 另存为 PDF”重新生成，或拍照上传。',
  'pdf-active': 'PDF 中有脚本、表单程序或音视频，不能上传。请用“打印 → 另存为 PDF”重新生成，或拍照上传。',
  'pdf-attachments': 'PDF 中夹带了其他文件，不能上传。请用“打印 → 另存为 PDF”重新生成，附件请另行上传。',
  'pdf-wrapped': '文件的 PDF 内容前后夹有其他内容，不能上传。请用“打印 → 另存为 PDF”重新生成，或拍照上传。',
  'pdf-too-long': `PDF 超过 ${MOST_PAGES} 页，请只保留需要的页，或分成几个文件。`,
}

export const uploadsZh = {
  refused: refusedZh,
  taken: `照片（JPEG、PNG、WebP）或 PDF，每个 10 MB、${MOST_PAGES} 页以内`,
}

export const uploadsEn: Words<typeof uploadsZh> = {
  refused: {
    empty: 'The file is empty. Choose it again.',
    'too-large':
      'The file is larger than 10 MB. Take the photo again at normal quality; compress a PDF or split it.',
    'file-kind':
      'Only photos (JPEG, PNG, WebP) and PDF can be uploaded. Take a photo of anything else, or save it as PDF.',
    heic: 'This photo is HEIC or AVIF and cannot be read; send it as JPEG. iPhone: Settings → Camera → Formats → Most Compatible, then take it again; or open the photo, take a screenshot and upload that.',
    'picture-broken':
      'The picture is incomplete or damaged. Open it on your phone to check, choose it again, or take it again.',
    'picture-too-large':
      'The picture has too many pixels (more than 64 million). Take it again at normal resolution, or upload a screenshot.',
    'pdf-broken': 'The PDF is incomplete or damaged. Export it again, or upload photos.',
    'pdf-locked':
      'The PDF is protected. Remove the protection first, make a new one with Print → Save as PDF, or upload photos.',
    'pdf-active':
      'The PDF holds scripts, form programs, sound or film and is not taken. Make a new one with Print → Save as PDF, or upload photos.',
    'pdf-attachments':
      'The PDF carries other files and is not taken. Make a new one with Print → Save as PDF, and upload what it carries by itself.',
    'pdf-wrapped':
      'Something else stands before or behind the PDF in this file, so it is not taken. Make a new one with Print → Save as PDF, or upload photos.',
    'pdf-too-long': `The PDF has more than ${MOST_PAGES} pages. Keep only the pages that are needed, or split it.`,
  },
  taken: `Photos (JPEG, PNG, WebP) or PDF, each up to 10 MB and ${MOST_PAGES} pages`,
}
