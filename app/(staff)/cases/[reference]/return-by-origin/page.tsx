import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReturnByOriginForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('returnByOrigin', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="returnByOrigin" form={ReturnByOriginForm} />
}
