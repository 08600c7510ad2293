import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ParkForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('park', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="park" form={ParkForm} />
}
