import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { ReceiveContactLetterForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('receiveContactLetter', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="receiveContactLetter" form={ReceiveContactLetterForm} />
}
