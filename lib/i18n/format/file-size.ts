const KIB = 1024

/** 83 KB, 1.2 MB: as file managers of both languages say it. */
export function fileSize(bytes: number): string {
  const kib = Math.max(1, Math.round(bytes / KIB))
  return kib < KIB ? `${kib} KB` : `${(bytes / (KIB * KIB)).toFixed(1)} MB`
}
