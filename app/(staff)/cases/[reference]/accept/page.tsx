import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { AcceptForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('accept', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="accept" form={AcceptForm} />
}
