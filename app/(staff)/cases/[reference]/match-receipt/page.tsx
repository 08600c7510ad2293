import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { MatchReceiptForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('matchReceipt', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="matchReceipt" form={MatchReceiptForm} />
}
