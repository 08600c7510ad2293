import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ResendForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('resend', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="resend" form={ResendForm} />
}
