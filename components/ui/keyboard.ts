const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true]'
const OWN_KEYS = '[role=menu], [role=dialog], [role=listbox], [role=radiogroup], [role=tablist]'

type KeyLike = Pick<
  KeyboardEvent,
  'altKey' | 'ctrlKey' | 'metaKey' | 'defaultPrevented' | 'isComposing' | 'target'
>

/**
 * Whether a key is free to be a shortcut: nobody is typing or composing Chinese, no modifier is held, and
 * no menu or dialog, which have their own use for keys, has the focus.
 */
export function isFreeKey(event: KeyLike): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  const at = event.target
  return !(at instanceof Element && at.closest(`${TYPING}, ${OWN_KEYS}`))
}
