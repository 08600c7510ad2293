import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { AdvanceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('advance', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="advance" form={AdvanceForm} />
}
