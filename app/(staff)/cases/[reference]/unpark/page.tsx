import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { UnparkForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('unpark', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="unpark" form={UnparkForm} />
}
