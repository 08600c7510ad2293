import type { Words } from '../wording'

type Sentence = (label: string) => string

/** Signing in and the own account. */
export const signInZh = {
  title: '登录',
  lead: '供经办机构工作人员使用。参保人和单位查进度、提交申请不需要登录。',
  login: '登录名',
  password: '密码',
  submit: '登录',
  showPassword: '显示密码',
  forgotten: '忘记密码请联系本机构的系统管理员。',
  refusals: {
    'wrong-credentials': { says: '登录名或密码不正确。', cure: '请核对后重试，注意大小写和输入法。' },
    slowed: {
      says: '连续多次登录失败。',
      cure: (seconds: number) => `请过 ${seconds} 秒再试。`,
    },
    locked: {
      says: (until: string) => `登录失败次数过多，暂停登录到 ${until}。`,
      cure: '到时会自动恢复。忘记密码请联系系统管理员重置。',
    },
  },
  demo: {
    title: '演示账号',
    body: '所有演示账号使用同一个密码，见启动程序的输出。',
    agency: '城市拼音加岗位，例如：',
    others: '省级、国家级和管理岗位：',
    fill: (login: string) => `填入 ${login}`,
  },
  account: {
    title: '我的账号',
    about: '账号信息',
    agency: '机构',
    reach: '范围',
    roles: '岗位',
    noRoles: '还没有岗位。岗位由一位系统管理员提出、另一位确认。',
    temporaryTitle: '请先设置自己的密码',
    temporaryBody: '您使用的是一次性密码。设置新密码后才能办理业务。',
    passwordTitle: '修改密码',
    currentPassword: '现在的密码',
    newPassword: '新密码',
    repeatedPassword: '再次输入新密码',
    rule: (least: number) => `至少 ${least} 个字符，不含登录名；几个不相干的词连起来，好记又难猜。`,
    changePassword: '修改密码',
    changed: '密码已修改。其他设备上的登录已全部退出。',
    everywhereTitle: '退出全部设备',
    everywhereBody: '结束您在所有设备和浏览器上的登录，包括这里。在公用电脑上忘记退出时使用。',
    everywhere: '退出全部设备',
    session: (minutes: number, hours: number) =>
      `${minutes} 分钟没有操作会自动退出；登录满 ${hours} 小时需重新登录。`,
  },
  errors: {
    'too-short': ((label) => `${label}太短，至少 10 个字符`) as Sentence,
    'too-simple': ((label) => `${label}太简单，请使用更多不同的字符`) as Sentence,
    'not-the-same': (() => '两次输入的新密码不一致，请重新输入') as Sentence,
    'as-before': ((label) => `${label}不能与现在的密码相同`) as Sentence,
    'like-login': ((label) => `${label}不能包含登录名`) as Sentence,
    'too-many': (() => '密码输错次数过多，请过几分钟再试') as Sentence,
  },
}

export const signInEn: Words<typeof signInZh> = {
  title: 'Sign in',
  lead: 'For the staff of handling agencies. Insured persons and employers need no account to check progress or apply.',
  login: 'Login',
  password: 'Password',
  submit: 'Sign in',
  showPassword: 'Show password',
  forgotten: 'If you forgot your password, turn to your agency’s administrator.',
  refusals: {
    'wrong-credentials': {
      says: 'Login or password is wrong.',
      cure: 'Check both, also capital letters and the input method.',
    },
    slowed: {
      says: 'Signing in failed several times.',
      cure: (seconds) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    },
    locked: {
      says: (until) => `Signing in failed too often and is paused until ${until}.`,
      cure: 'It opens again by itself. If you forgot the password, ask an administrator to reset it.',
    },
  },
  demo: {
    title: 'Demo accounts',
    body: 'All demo accounts share one password; see what the program printed when it started.',
    agency: 'City in pinyin and role, for example:',
    others: 'Province, nation and administration:',
    fill: (login) => `Fill in ${login}`,
  },
  account: {
    title: 'My account',
    about: 'Account',
    agency: 'Agency',
    reach: 'Reach',
    roles: 'Roles',
    noRoles: 'No role yet. One administrator asks for a role, another confirms it.',
    temporaryTitle: 'First choose a password of your own',
    temporaryBody: 'You signed in with a one-time password. Work begins after you replace it.',
    passwordTitle: 'Change password',
    currentPassword: 'Present password',
    newPassword: 'New password',
    repeatedPassword: 'New password again',
    rule: (least) =>
      `At least ${least} characters, without your login; a few unrelated words are easy to keep and hard to guess.`,
    changePassword: 'Change password',
    changed: 'The password is changed. Every other device has been signed out.',
    everywhereTitle: 'Sign out everywhere',
    everywhereBody:
      'Ends your sessions on all devices and browsers, this one included. For when you forgot to sign out on a shared computer.',
    everywhere: 'Sign out everywhere',
    session: (minutes, hours) =>
      `You are signed out after ${minutes} minutes without activity, and ${hours} hours after signing in.`,
  },
  errors: {
    'too-short': (label) => `${label} is too short; at least 10 characters`,
    'too-simple': (label) => `${label} is too simple; use more different characters`,
    'not-the-same': () => 'The two new passwords differ; enter them again',
    'as-before': (label) => `${label} cannot be the present one`,
    'like-login': (label) => `${label} cannot contain the login`,
    'too-many': () => 'The password was wrong too often; try again in a few minutes',
  },
}
