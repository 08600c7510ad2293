import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { CancelRemittanceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('cancelRemittance', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="cancelRemittance" form={CancelRemittanceForm} />
}
