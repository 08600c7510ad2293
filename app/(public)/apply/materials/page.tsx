import type { Metadata } from 'next'
import { PublicSection } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import type { MaterialCode } from '@/lib/domain/documents/materials'
import { isTypedHere, papersLacking } from '@/lib/domain/site/application-draft'
import { draftFor } from '@/lib/web/apply/draft-cookie'
import { words } from '@/lib/web/locale'
import { StepFrame } from '../step-frame'
import { DoneForm } from './done-form'
import { PaperUpload } from './paper-upload'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).apply.steps.materials }
}

type MaterialsPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Per paper: why, and one photo or PDF after the other. */
export default async function MaterialsPage({ searchParams }: MaterialsPageProps) {
  const kept = await draftFor('materials')
  const { apply, materials, shell, uploads } = await words()
  const says = apply.materials
  const { refused, of } = await searchParams
  const asked = kept.draft.check?.asked ?? []
  const uploaded = kept.draft.files.map(({ upload, material, size, pdf }) => ({
    upload,
    material,
    size,
    pdf,
  }))
  const filesOf = (paper: string) => uploaded.filter(({ material }) => material === paper)
  const lacking = papersLacking(kept.draft).map((code) => materials.papers[code].name)
  const refusedAt = (paper: string) => (of === paper && typeof refused === 'string' ? refused : null)
  return (
    <StepFrame step="materials" kept={kept} title={says.title} lead={says.lead} back="/apply/check">
      <PublicSection>
        <p className="text-sm text-ink-3">{uploads.taken}</p>
        {typeof refused === 'string' && !of && (
          <Notice tone="warn" title={uploads.refused['too-large']} className="mt-3" />
        )}
        <ul className="mt-4 grid gap-5">
          {asked.map(({ code, essential, why }) => (
            <li key={code}>
              {isTypedHere(code) ? (
                <Typed name={materials.papers[code].name} text={says.typed} />
              ) : (
                <PaperUpload
                  paper={code}
                  name={materials.papers[code].name}
                  hint={hintOf(code, says.hints, materials.papers[code].hint)}
                  why={materials.reasons[why]}
                  essential={essential}
                  files={filesOf(code)}
                  refused={refusedAt(code)}
                />
              )}
            </li>
          ))}
          <li>
            <PaperUpload
              paper="other"
              name={says.other}
              hint={says.otherHint}
              why={null}
              essential={false}
              files={filesOf('other')}
              refused={refusedAt('other')}
            />
          </li>
        </ul>
      </PublicSection>
      <PublicSection>
        {lacking.length > 0 && (
          <Notice title={says.lacking(lacking.join(shell.punctuation.list))} className="mb-4" />
        )}
        <DoneForm />
      </PublicSection>
    </StepFrame>
  )
}

const hintOf = (code: MaterialCode, own: Readonly<Partial<Record<MaterialCode, string>>>, usual: string) =>
  own[code] ?? usual

function Typed({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className="rounded-lg border border-line px-4 py-3.5">
      <h2 className="text-md">{name}</h2>
      <p className="mt-1 text-ink-2">{text}</p>
    </div>
  )
}
