import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReturnExcessForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('returnExcess', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="returnExcess" form={ReturnExcessForm} />
}
