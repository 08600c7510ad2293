import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { TerminateForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('terminate', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="terminate" form={TerminateForm} />
}
