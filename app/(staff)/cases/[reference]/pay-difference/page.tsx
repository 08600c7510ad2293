import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { PayDifferenceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('payDifference', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="payDifference" form={PayDifferenceForm} />
}
