import { MessagePage } from '@/components/layout/message-page'
import { ButtonLink } from '@/components/ui/button'
import { signedInStaff } from '@/lib/auth/current-actor'
import { landingOf } from '@/lib/auth/landing'
import { words } from '@/lib/web/locale'

/** Not there and not for you look the same, inside the frame one was in. */
export default async function StaffNotFound() {
  const { errors } = (await words()).shell
  const staff = await signedInStaff()
  return (
    <MessagePage title={errors.notFoundTitle}>
      <p className="text-ink-2">{errors.notFoundBody}</p>
      <div>
        <ButtonLink href={staff ? landingOf(staff.actor) : '/'}>{errors.toHome}</ButtonLink>
      </div>
    </MessagePage>
  )
}
