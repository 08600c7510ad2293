'use client'

import type { Route } from 'next'
import { useActionState, useMemo, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField, RadioGroup, SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { ROLES, type Scope } from '@/lib/domain/access/roles'
import { IDLE, ticked, typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { create } from '../actions'
import { OneTimePassword } from '../one-time-password'
import { RefusedWish } from '../verb-button'

type CreateFormProps = {
  readonly scopes: readonly Scope[]
  readonly agencies: readonly Choice[]
  readonly provinces: readonly Choice[]
}

export function CreateForm({ scopes, agencies, provinces }: CreateFormProps) {
  const [state, send] = useActionState(create, IDLE)
  const { admin, lifecycle } = useWords()
  const words = admin.create
  const [scope, setScope] = useState<string>(scopes[0] ?? 'agency')
  const labels = useMemo(
    () => ({
      login: admin.staff.login,
      name: admin.staff.name,
      englishName: words.englishName,
      scope: words.scope,
      agencyId: words.agency,
      provinceCode: words.province,
      roles: words.roles,
    }),
    [admin, words],
  )
  const sentences = useMemo(
    () => ({
      login: () => admin.errors.login,
      agencyGone: () => admin.errors.agencyGone,
      provinceGone: () => admin.errors.provinceGone,
    }),
    [admin],
  )
  const problems = useProblems(state, useLocale(), labels, sentences)
  if (state.status === 'done') {
    const [staffId = '', password = ''] = (state.message ?? '').split(' ')
    return (
      <OneTimePassword password={password}>
        <p>{admin.oneTime.created}</p>
        <p className="mt-3">
          <ButtonLink href={`/admin/staff/${staffId}` as Route}>{admin.oneTime.toMember}</ButtonLink>
        </p>
      </OneTimePassword>
    )
  }
  const held = ticked(state, 'roles')
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedWish refusal={state.refusal} />}
      <TextField
        name="login"
        label={admin.staff.login}
        hint={words.loginHint}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed(state, 'login')}
        error={problems.at('login')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          label={admin.staff.name}
          required
          autoComplete="off"
          defaultValue={typed(state, 'name')}
          error={problems.at('name')}
        />
        <TextField
          name="englishName"
          label={words.englishName}
          autoComplete="off"
          defaultValue={typed(state, 'englishName')}
          error={problems.at('englishName')}
        />
      </div>
      <RadioGroup
        name="scope"
        label={words.scope}
        required
        inline
        choices={scopes.map((value) => ({ value, label: lifecycle.scopes[value] }))}
        defaultValue={scope}
        onValueChange={setScope}
        error={problems.at('scope')}
      />
      {scope === 'agency' && (
        <SelectField
          name="agencyId"
          label={words.agency}
          required
          choices={agencies}
          defaultValue={typed(state, 'agencyId', agencies.length === 1 ? agencies[0]?.value : '')}
          error={problems.at('agencyId')}
        />
      )}
      {scope === 'province' && (
        <SelectField
          name="provinceCode"
          label={words.province}
          required
          choices={provinces}
          defaultValue={typed(state, 'provinceCode')}
          error={problems.at('provinceCode')}
        />
      )}
      <fieldset className="flex flex-col gap-1">
        <legend className="font-medium">{words.roles}</legend>
        <p className="text-sm text-ink-3">{words.rolesHint}</p>
        <div className="flex flex-wrap gap-x-5">
          {ROLES.map((role) => (
            <CheckboxField
              key={role}
              id={`role-${role}`}
              name="roles"
              value={role}
              label={lifecycle.roles[role]}
              defaultChecked={held.includes(role)}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </form>
  )
}
