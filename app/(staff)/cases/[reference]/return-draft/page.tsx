import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReturnDraftForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('returnDraft', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="returnDraft" form={ReturnDraftForm} />
}
