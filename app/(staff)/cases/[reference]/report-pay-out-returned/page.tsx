import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReportPayOutReturnedForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('reportPayOutReturned', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="reportPayOutReturned" form={ReportPayOutReturnedForm} />
}
