import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { words } from '@/lib/web/locale'
import { BesidePage, besideCase, type BesideRoute } from '../beside-page'
import { CorrectIdentityForm } from './form'

export async function generateMetadata({ params }: BesideRoute): Promise<Metadata> {
  const { people } = await words()
  return { title: `${people.correctForm.title} · ${(await params).reference}` }
}

export default async function CorrectIdentity({ params }: BesideRoute) {
  const page = await besideCase(params)
  const { correctForm: says, identity } = (await words()).people
  const { reference, version, person, today } = page
  return (
    <BesidePage
      page={page}
      title={says.title}
      lead={says.lead}
      source={says.source}
      open={page.identity.mayCorrect}
      closed={page.identity.waiting ? identity.waiting : null}
    >
      {page.tables.some(({ status }) => status === 'sealed') && (
        <Notice className="mb-4" title={says.sealed} />
      )}
      <CorrectIdentityForm
        reference={reference}
        version={version}
        name={person.name}
        idType={page.identity.idType}
        idMasked={person.idMasked}
        today={today}
      />
    </BesidePage>
  )
}
