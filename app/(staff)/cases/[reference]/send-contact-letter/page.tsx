import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { SendContactLetterForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('sendContactLetter', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="sendContactLetter" form={SendContactLetterForm} />
}
