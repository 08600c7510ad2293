import type { Words } from '../wording'

/** Proving who one is on the public site. */
export const identityZh = {
  /** Why the site is told no before it comes to a step; codes of lib/schemas/site-answers.ts. */
  refusals: {
    'too-many':
      '验证码发送过于频繁：同一号码每分钟一次、每小时五次。请稍后再获取，已收到的验证码五分钟内仍可使用。',
    'code-wrong': '验证码不正确，请核对最近一条短信中的六位数字后重新输入。',
    'code-used-up': '验证码已失效：超过五分钟、已使用，或输错五次。请重新获取验证码。',
    'proof-expired': '身份核验已过期（有效期三十分钟）或不适用于本项业务，请重新核验身份。',
    unavailable: '暂时无法办理，请稍后再试；急办可到经办窗口或拨打 12393。',
    'file-missing': '有材料没有上传成功，或不是您本次上传的文件。请重新上传后再提交。',
  },
  signInAt: (provider: string) => `使用${provider}登录`,
  signInFailed: '没有完成登录：可能已取消，或认证平台暂时无法使用。请重试，或改用手机验证码。',
}

export const identityEn: Words<typeof identityZh> = {
  refusals: {
    'too-many':
      'Too many codes: one a minute and five an hour go to one number. Ask again later; a code you have received stays good for its five minutes.',
    'code-wrong': 'This is not the code. Type the six digits of the latest message.',
    'code-used-up':
      'This code is of no use any more: older than five minutes, used, or typed wrongly five times. Ask for a new one.',
    'proof-expired':
      'The proof of who you are is older than thirty minutes, or is not for this. Prove it again.',
    unavailable:
      'This cannot be done just now. Try again later; if it is urgent, go to the counter or call 12393.',
    'file-missing':
      'A file did not arrive, or is not one you sent just now. Send it again before you submit.',
  },
  signInAt: (provider) => `Sign in at ${provider}`,
  signInFailed:
    'The sign-in was not completed: it was cancelled, or the provider cannot be reached. Try again, or use a code to your phone.',
}
