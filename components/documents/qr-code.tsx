import { create } from 'qrcode'

type QrCodeProps = {
  readonly text: string
  /** What scanning it does, for readers. */
  readonly label: string
}

/** Quiet zone around the code, in modules, as scanners need it. */
const QUIET = 4

/** A QR code drawn as one path, so that it prints sharp at any size. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark: string[] = []
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`)
  const side = size + QUIET * 2
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-32 bg-white [print-color-adjust:exact]"
    >
      <path d={dark.join('')} fill="#000000" />
    </svg>
  )
}
