import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { DisputeTableForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('disputeTable', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="disputeTable" form={DisputeTableForm} />
}
