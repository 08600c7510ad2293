/** A long name on one line: cut with an ellipsis, whole on hover and to readers. */
export function Clip({ text, width = '9rem' }: { text: string; width?: string }) {
  return (
    <span title={text} style={{ maxWidth: width }} className="inline-block truncate align-bottom">
      {text}
    </span>
  )
}
