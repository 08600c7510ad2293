// npm start, npm run dev, npm run site. Nothing is imported before the check, and nothing installed is needed by it.
const NEEDED = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `\n接续需要 Node.js ${NEEDED.join('.')} 或以上,当前为 ${process.versions.node};请升级后重试。\n` +
      `Jiexu needs Node.js ${NEEDED.join('.')} or newer, this is ${process.versions.node}; upgrade and start again.`,
  )
  process.exit(1)
}

const [first, ...others] = process.argv.slice(2)
if (first === '--site' && others.length === 0)
  import('./launcher/launch-site.mjs').then(({ launchSite }) => launchSite())
else import('./launcher/launch.mjs').then(({ launch }) => launch(process.argv.slice(2)))
