/** A sentence whose dates are never broken over two lines: a hyphen at a line's end reads like another word. */
export function WholeDates({ text }: { readonly text: string }) {
  return text.split(/(\d{4}-\d{2}-\d{2})/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )
}
