import { ReturnedFacts } from '@/components/transfer/returned-facts'
import { ButtonLink } from '@/components/ui/button'
import { casePath, type Reading } from './reading'

/** Why the origin returned the letter, with the way to correct the person where that is what it is about. */
export function ReturnedNote({ reading }: { reading: Reading }) {
  const { page, words } = reading
  const { returned } = page.due
  if (!returned) return null
  const isAboutPerson = returned.reason === 'nameMismatch' || returned.reason === 'idNumberMismatch'
  return (
    <div className="mt-3 flex flex-col gap-2">
      <ReturnedFacts returned={returned} />
      {isAboutPerson && page.identity.mayCorrect && (
        <div className="print:hidden">
          <ButtonLink href={casePath(page.reference, '/correct-identity')}>
            {words.people.identity.correct}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
