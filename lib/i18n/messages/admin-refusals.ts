import type { Words } from '../wording'

/** Why an administrator's wish is refused, by the finer reason where there is one. */
export const adminRefusalsZh = {
  'own-request': {
    says: '这项变更是您本人提出的。',
    cure: '请由另一位系统管理员确认。',
  },
  'own-role': { says: '这项变更涉及您本人的岗位。', cure: '请由另一位系统管理员确认。' },
  'own-account': {
    says: '不能停用或重置自己的账号。',
    cure: '修改密码请到“我的账号”；停用请由另一位系统管理员办理。',
  },
  'administrator-password': {
    says: '系统管理员的密码不能由另一位系统管理员重置。',
    cure: '请在服务器上用 npm run staff -- reset-password 重置。',
  },
  'role-held': { says: '此人已有这个岗位。', cure: '请刷新页面查看最新情况。' },
  'role-not-held': { says: '此人没有这个岗位。', cure: '请刷新页面查看最新情况。' },
  'request-open': { says: '同一岗位的变更正在等待确认。', cure: '请先确认或退回那一项。' },
  'duties-clash': {
    says: '系统管理员和审计员不能是同一个人。',
    cure: '请先收回其中一个岗位，或交由另一个人。',
  },
  'role-needs-agency': {
    says: '经办、复核和财务岗位只属于一个机构。',
    cure: '请把范围改为“本机构”，或换一个岗位。',
  },
  'out-of-reach': {
    says: '您只能管理本人范围内的账号。',
    cure: '更大范围的账号请由上级系统管理员建立。',
  },
  'changed-meanwhile': {
    says: '您查看期间，另一位系统管理员已经处理过了。',
    cure: '请看过最新情况后再决定。',
  },
  'wrong-role': { says: '只有系统管理员可以办理。', cure: '请交由系统管理员办理。' },
}
export type AdminRefusal = keyof typeof adminRefusalsZh

export const adminRefusalsEn: Words<typeof adminRefusalsZh> = {
  'own-request': { says: 'You asked for this change.', cure: 'Another administrator has to confirm it.' },
  'own-role': {
    says: 'This change is about your own role.',
    cure: 'Another administrator has to confirm it.',
  },
  'own-account': {
    says: 'You cannot disable or reset your own account.',
    cure: 'Change your password under “My account”; another administrator can disable it.',
  },
  'administrator-password': {
    says: 'An administrator’s password is not reset by another administrator.',
    cure: 'Reset it on the server with npm run staff -- reset-password.',
  },
  'role-held': { says: 'The person already has this role.', cure: 'Reload the page for the latest state.' },
  'role-not-held': {
    says: 'The person does not have this role.',
    cure: 'Reload the page for the latest state.',
  },
  'request-open': {
    says: 'A change of the same role awaits confirmation.',
    cure: 'Confirm or decline that one first.',
  },
  'duties-clash': {
    says: 'Administrator and auditor cannot be one person.',
    cure: 'First take one of the roles, or choose another person.',
  },
  'role-needs-agency': {
    says: 'Clerk, reviewer and finance belong to one agency.',
    cure: 'Choose the reach of an agency, or another role.',
  },
  'out-of-reach': {
    says: 'You administer only accounts within your own reach.',
    cure: 'An administrator with a wider reach can create this account.',
  },
  'changed-meanwhile': {
    says: 'Another administrator dealt with this while you were reading.',
    cure: 'Look at the latest state, then decide.',
  },
  'wrong-role': { says: 'Only administrators can do this.', cure: 'Hand it to an administrator.' },
}
