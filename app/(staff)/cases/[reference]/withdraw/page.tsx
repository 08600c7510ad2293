import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { WithdrawForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('withdraw', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="withdraw" form={WithdrawForm} />
}
