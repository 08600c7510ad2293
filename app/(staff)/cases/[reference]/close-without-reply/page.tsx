import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { CloseWithoutReplyForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('closeWithoutReply', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="closeWithoutReply" form={CloseWithoutReplyForm} />
}
