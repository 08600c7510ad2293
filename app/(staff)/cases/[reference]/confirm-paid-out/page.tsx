import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ConfirmPaidOutForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('confirmPaidOut', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="confirmPaidOut" form={ConfirmPaidOutForm} />
}
