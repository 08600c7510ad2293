import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { RefuseForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('refuse', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="refuse" form={RefuseForm} />
}
