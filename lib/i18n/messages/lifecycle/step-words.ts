/** How one step is said. */
export type StepWords = {
  /** On the button: the imperative. */
  readonly button: string
  /** In a lane or a filter: the shortest noun. */
  readonly noun: string
  /** In the history: what happened. */
  readonly done: string
  /** On the list of whoever is waiting: the other one still has to do it. */
  readonly waiting: (who: string) => string
}
