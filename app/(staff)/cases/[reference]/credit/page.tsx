import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { CreditForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('credit', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="credit" form={CreditForm} />
}
