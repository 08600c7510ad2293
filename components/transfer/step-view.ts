import type { Role } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Clock } from '@/lib/domain/clocks/clock'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Refusal } from '@/lib/domain/transfer/refusal'

/*
 * How a step gets onto a screen, in three lines:
 *
 *   const view = await stepView(db(), file, step, actor, at)              lib/queries/step-view.ts
 *   <StepForm step={step} view={view} placement="due" />                  app/(staff)/cases/[reference]/step-forms.tsx
 *
 * The view says everything the form needs; nothing is judged again in the browser. Steps without entries are
 * one button in the due card; heavy ones show there a link to their own page, /cases/<reference>/<step>.
 * Words are made where they are shown: the button's from stepLabel (lib/i18n/format/step-label.ts).
 * Forms that stand in a row of a list take `compact`, and `back` for the page to return to.
 */

/** A pooling area by its short name, in both languages. */
export type Place = { readonly name: string; readonly englishName: string }

/** Where the step stands between its two signatures (✍). */
export type Signing = {
  readonly role: Role
  readonly part: 'first' | 'second'
  /** Who gave the first one, and when. */
  readonly openedBy: string | null
  readonly openedAt: Date | null
}

/** What every form of a step is told; lib/queries/step-view.ts adds what single steps show beforehand. */
export type StepHead = {
  readonly reference: string
  /** What the person sees; a case that has moved on since refuses the step. */
  readonly version: number
  readonly step: Step
  /** Why the step is not open to this person now; null where it is. */
  readonly obstacle: Refusal | null
  /** The first clock this step would end after its due instant, so that a reason is asked at once. */
  readonly wouldBeLate: Clock | null
  /** The other side's area, where its step is recorded for it (代录). */
  readonly onBehalfOf: Place | null
  /** Null where one signature is enough. */
  readonly signing: Signing | null
  /** What the first signature said, field by field, for the second to read. Account numbers by four digits. */
  readonly signed: readonly { readonly path: string; readonly value: string }[]
  /** Clocks the step ends and starts, as things stand. */
  readonly ends: readonly Clock[]
  readonly starts: readonly Clock[]
  readonly today: LocalDate
}
