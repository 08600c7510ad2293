import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { DraftTableForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('draftTable', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="draftTable" form={DraftTableForm} />
}
