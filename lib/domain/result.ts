/** An answer that may be no. Refusals are values, not exceptions: whoever asks must look. */
export type Result<T, R> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function no<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal }
}
