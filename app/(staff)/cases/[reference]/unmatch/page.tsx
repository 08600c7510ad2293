import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { UnmatchForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('unmatch', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="unmatch" form={UnmatchForm} />
}
