import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { PrepareRemittanceForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('prepareRemittance', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="prepareRemittance" form={PrepareRemittanceForm} />
}
