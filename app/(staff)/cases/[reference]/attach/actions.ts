'use server'

import { attachFile } from '@/lib/web/attach-file'
import { backToCase } from '@/lib/web/back-to-case'
import { formAction } from '@/lib/web/form-action'

export const attach = formAction(attachFile, {
  atField: {
    'file-kind': { path: 'file', code: 'file-kind' },
    'file-too-large': { path: 'file', code: 'file-too-large' },
  },
  after: (_value, { reference }) => backToCase(reference),
})
