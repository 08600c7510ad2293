import type { Words } from '../wording'

/** Why a change of the directory of deployments, or a file carried by hand, was refused. */
export const directoryRefusalsZh = {
  'exchange-key': { says: '这不是一把 Ed25519 公钥。', cure: '请原样粘贴对方“跨系统交换”页上的公钥。' },
  'exchange-key-known': { says: '这个代号或公钥已经登记给别的系统。', cure: '请核对代号和公钥。' },
  'served-elsewhere': {
    says: '其中一个地区已由另一个对方系统服务。',
    cure: '请先从那个系统去掉这个地区。',
  },
  'cases-open-there': { says: '与不再服务的地区还有未办结的办件。', cure: '请等这些办件办结后再改。' },
  'cases-open-here': {
    says: '这些地区在本系统里还有未办结的联网办件。',
    cure: '请等这些办件办结后再改为交换。',
  },
  'change-open': { says: '这一条已有变更在等待确认。', cure: '请先处理那一条。' },
  'own-request': { says: '是您本人提出的。', cure: '请另一位系统管理员确认。' },
  'unknown-sender': { says: '目录里没有签这份文件的系统。', cure: '请先登记对方系统的公钥。' },
  unverifiable: { says: '文件签名核对不上，没有收取。', cure: '文件可能被改动，请对方重新下载。' },
  malformed: { says: '这不是交换文件。', cure: '请选择对方下载的 .jiexu 文件。' },
  'not-for-us': { says: '文件是写给另一个系统的，没有收取。', cure: '请对方选择本系统重新下载。' },
  'changed-meanwhile': { says: '这一条已经处理过了。', cure: '请刷新页面。' },
}

export const directoryRefusalsEn: Words<typeof directoryRefusalsZh> = {
  'exchange-key': {
    says: 'This is no Ed25519 public key.',
    cure: 'Paste the key from the exchange page of the other side as it is.',
  },
  'exchange-key-known': { says: 'This code or key is entered already.', cure: 'Compare code and key.' },
  'served-elsewhere': {
    says: 'One of the areas is served by another system.',
    cure: 'Take it out of that system first.',
  },
  'cases-open-there': {
    says: 'Cases with an area that would be left are still open.',
    cure: 'Wait until they have ended.',
  },
  'cases-open-here': {
    says: 'Cases of these areas are still open inside this system.',
    cure: 'Wait until they have ended before the areas are reached by exchange.',
  },
  'change-open': { says: 'A change of this entry waits already.', cure: 'Decide that one first.' },
  'own-request': { says: 'You proposed it yourself.', cure: 'Another administrator has to confirm it.' },
  'unknown-sender': {
    says: 'The system that signed the file is not in the directory.',
    cure: 'Enter its public key first.',
  },
  unverifiable: {
    says: 'The signature of the file does not hold; nothing was taken in.',
    cure: 'It may have been altered: ask for a fresh download.',
  },
  malformed: {
    says: 'This is no exchange file.',
    cure: 'Choose the .jiexu file the other side downloaded.',
  },
  'not-for-us': {
    says: 'The file is addressed to another system; nothing was taken in.',
    cure: 'Ask the other side to download it for this system.',
  },
  'changed-meanwhile': { says: 'This was decided already.', cure: 'Reload the page.' },
}
