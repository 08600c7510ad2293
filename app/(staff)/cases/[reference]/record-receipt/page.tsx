import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { RecordReceiptForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('recordReceipt', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="recordReceipt" form={RecordReceiptForm} />
}
