import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { RejectRemittanceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('rejectRemittance', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="rejectRemittance" form={RejectRemittanceForm} />
}
