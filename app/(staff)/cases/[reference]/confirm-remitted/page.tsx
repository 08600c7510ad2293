import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ConfirmRemittedForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('confirmRemitted', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="confirmRemitted" form={ConfirmRemittedForm} />
}
