import type { Words } from '../../wording'

/** 作废付款文件: the bank executed nothing of it. */
export const voidFilesZh = {
  voidFile: {
    ask: '作废这个文件',
    hint: '银行答复整个文件一笔也没有付、也不会再付时使用。两人签批后，文件中的付款单回到等待交银行，另做新文件。',
    note: '银行的答复（日期、经办人、文号等）',
    submit: '申请作废',
    asked: (name: string, when: string) => `${name} ${when} 申请作废`,
    sign: '签批作废',
    decline: '不同意',
    own: '由另一人签批',
    voided: (when: string) => `${when} 作废`,
    cancelled: '有付款单已撤销，不再下载',
  },
}

export const voidFilesEn: Words<typeof voidFilesZh> = {
  voidFile: {
    ask: 'Declare this file void',
    hint: 'For when the bank says it executed nothing of the whole file and will not. After two signatures its orders wait for the bank again and go into a new file.',
    note: 'What the bank said (day, person, reference)',
    submit: 'Ask to void it',
    asked: (name, when) => `${name} asked on ${when} to void it`,
    sign: 'Sign: void',
    decline: 'Decline',
    own: 'Somebody else signs',
    voided: (when) => `void since ${when}`,
    cancelled: 'An order was cancelled; not fetched again',
  },
}
