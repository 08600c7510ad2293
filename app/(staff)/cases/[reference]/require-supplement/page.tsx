import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { RequireSupplementForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('requireSupplement', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="requireSupplement" form={RequireSupplementForm} />
}
