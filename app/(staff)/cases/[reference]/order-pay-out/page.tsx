import { stepMetadata, StepPage, type StepPageProps } from '../step-page'
import { OrderPayOutForm } from './form'

export const generateMetadata = (props: StepPageProps) => stepMetadata('orderPayOut', props)

export default function Page(props: StepPageProps) {
  return <StepPage {...props} step="orderPayOut" form={OrderPayOutForm} />
}
