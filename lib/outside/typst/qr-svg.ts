import { create } from 'qrcode'

/** Quiet zone around the code, in modules, as scanners need it. */
const QUIET = 4

/** A QR code as one path of an SVG, so that it prints sharp at any size. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const dark: string[] = []
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`)
  const side = modules.size + QUIET * 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${dark.join('')}"/></svg>`
}
