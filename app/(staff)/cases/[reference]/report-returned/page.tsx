import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReportReturnedForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('reportReturned', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="reportReturned" form={ReportReturnedForm} />
}
