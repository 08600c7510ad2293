import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ApproveRemittanceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('approveRemittance', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="approveRemittance" form={ApproveRemittanceForm} />
}
