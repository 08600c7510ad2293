import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReturnAllForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('returnAll', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="returnAll" form={ReturnAllForm} />
}
