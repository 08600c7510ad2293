import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReceiveTableForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('receiveTable', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="receiveTable" form={ReceiveTableForm} />
}
