import { Button } from '@/components/ui/button'
import { ChipMenu } from '@/components/ui/menu'
import { ROLES } from '@/lib/domain/access/roles'
import { nameIn } from '@/lib/i18n/format/names'
import { STAFF_STATES, type StaffFilter, type StaffList } from '@/lib/queries/staff-page'
import { currentLocale, words } from '@/lib/web/locale'
import { addressOf } from './filter'

type FiltersProps = { readonly filter: StaffFilter; readonly agencies: StaffList['agencies'] }

/** Find by login or name, narrow by role, state and agency; everything stands in the address. */
export async function Filters({ filter, agencies }: FiltersProps) {
  const locale = await currentLocale()
  const { admin, lifecycle, shell } = await words()
  const agency = agencies.find((one) => one.agencyId === filter.agencyId)
  const to = (change: Partial<StaffFilter>) => addressOf({ ...filter, ...change, page: 1 })
  const all = (selected: boolean, change: Partial<StaffFilter>) => ({
    href: to(change),
    label: shell.buttons.all,
    selected,
  })
  return (
    <>
      <form action="/admin/staff" role="search" className="flex gap-1.5">
        {filter.role && <input type="hidden" name="role" value={filter.role} />}
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        {filter.agencyId && <input type="hidden" name="agency" value={filter.agencyId} />}
        <input
          name="find"
          type="search"
          defaultValue={filter.text}
          aria-label={admin.staff.searchLabel}
          placeholder={admin.staff.searchLabel}
          className="h-8 w-44 rounded-md border border-edge bg-surface px-2.5 text-base"
        />
        <Button type="submit">{admin.staff.search}</Button>
      </form>
      <ChipMenu
        label={admin.staff.role}
        {...(filter.role && { value: lifecycle.roles[filter.role] })}
        options={[
          all(filter.role === undefined, { role: undefined }),
          ...ROLES.map((role) => ({
            href: to({ role }),
            label: lifecycle.roles[role],
            selected: filter.role === role,
          })),
        ]}
      />
      <ChipMenu
        label={admin.staff.state}
        {...(filter.state && { value: admin.staff.states[filter.state] })}
        options={[
          all(filter.state === undefined, { state: undefined }),
          ...STAFF_STATES.map((state) => ({
            href: to({ state }),
            label: admin.staff.states[state],
            selected: filter.state === state,
          })),
        ]}
      />
      {agencies.length > 1 && (
        <ChipMenu
          label={admin.staff.agency}
          {...(agency && { value: nameIn(agency, locale) })}
          options={[
            all(filter.agencyId === undefined, { agencyId: undefined }),
            ...agencies.map((one) => ({
              href: to({ agencyId: one.agencyId }),
              label: nameIn(one, locale),
              selected: filter.agencyId === one.agencyId,
            })),
          ]}
        />
      )}
    </>
  )
}
