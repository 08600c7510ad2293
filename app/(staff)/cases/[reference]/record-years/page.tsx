import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { RecordYearsForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('recordYears', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="recordYears" form={RecordYearsForm} />
}
