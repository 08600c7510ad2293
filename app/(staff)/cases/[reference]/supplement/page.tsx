import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { SupplementForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('supplement', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="supplement" form={SupplementForm} />
}
