/** The first and last of a certificate's digest, as people compare it; all of it for copying. */
export function Fingerprint({ text }: { text: string }) {
  return (
    <code title={text} className="text-sm whitespace-nowrap">
      {text.slice(0, 8)}…{text.slice(-8)}
    </code>
  )
}
