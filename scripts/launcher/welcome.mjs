const LOGINS = [
  ['合肥 Hefei', 'hefei-clerk  hefei-clerk2  hefei-reviewer  hefei-finance  hefei-supervisor'],
  ['南京 Nanjing', 'nanjing-clerk  nanjing-reviewer  nanjing-finance …'],
  ['省、国家 supervision', 'anhui-supervisor  national-supervisor'],
  ['系统 system', 'admin  admin2  auditor'],
]

/**
 * What a person needs after the start. The last line is for programs.
 * @param {{ address: string, demoPassword: string | undefined, databaseName: string }} facts
 */
export const welcome = ({ address, demoPassword, databaseName }) => {
  const lines = ['', `接续已启动 Jiexu is running: ${address}`]
  if (demoPassword === undefined) {
    lines.push(`数据库 Database: ${databaseName}`)
  } else {
    lines.push(`演示口令 Demo password: ${demoPassword}`, '演示账号 Demo logins:')
    lines.push(...LOGINS.map(([where, logins]) => `  ${where}: ${logins}`))
  }
  lines.push('按 Ctrl-C 停止。 Press Ctrl-C to stop.', `ready ${address}`)
  return lines.join('\n')
}
