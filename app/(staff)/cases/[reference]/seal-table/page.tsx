import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { SealTableForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('sealTable', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="sealTable" form={SealTableForm} />
}
