import { no } from '@/lib/domain/result'
import type { Result } from '@/lib/domain/result'
import type { EmployeeAnswer, SiteRefusal } from '@/lib/schemas/site-answers'
import type { SiteRequest } from '@/lib/schemas/site-requests'
import { provenFor, type Proven } from './applying'
import { PROOF_EXPIRED } from './refused'

type List = Pick<SiteRequest<'preCheckEmployees'>, 'proof' | 'employees'>

/** Row after row in the order of the list; one that is refused stops no other. */
export async function forEachEmployee<T>(
  { proof, employees }: List,
  at: Date,
  work: (proven: Proven, row: number) => Promise<Result<T, SiteRefusal>>,
): Promise<EmployeeAnswer<T>[]> {
  const answers: EmployeeAnswer<T>[] = []
  for (const { row, application } of employees) answers.push({ row, answer: await one(row, application) })
  return answers

  async function one(row: number, application: List['employees'][number]['application']) {
    if (application.applicant.kind !== 'employer')
      return no<SiteRefusal>({ code: 'rules-not-met', detail: 'employer-only' })
    const proven = provenFor(proof, application, at)
    return proven ? work(proven, row) : no(PROOF_EXPIRED)
  }
}
