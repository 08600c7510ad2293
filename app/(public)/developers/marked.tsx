/** A sentence of the declaration: names between backticks are set as such. */
export function Marked({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="font-mono text-[0.95em] wrap-anywhere">
        {part}
      </code>
    ),
  )
}
