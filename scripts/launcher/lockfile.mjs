const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony']
const PROCESSORS = ['wasm32', 'arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x']

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, license?: string, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

/**
 * For which machine a package of binaries is, read off its name.
 * @param {string} name such as @next/swc-darwin-arm64
 */
const machineOf = (name) => {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  const libc = name.endsWith('-gnu') ? 'glibc' : name.endsWith('-musl') ? 'musl' : undefined
  return cpu === undefined
    ? undefined
    : { cpu: [cpu], ...(os && { os: [os] }), ...(os === 'linux' && libc && { libc: [libc] }) }
}

/**
 * What a lock file leaves out: binaries for other machines. npm writes it so when the registry at hand holds
 * only this machine's, and `npm ci` then refuses the file everywhere.
 * @param {Packages} packages
 * @returns {Packages} the entries to add
 */
export const missingBinaries = (packages) => {
  /** @type {Packages} */
  const missing = {}
  for (const [path, { optionalDependencies = {}, dev, license }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const [hoisted, nested] = [`node_modules/${name}`, `${path}/node_modules/${name}`]
      const machine = machineOf(name)
      if (packages[hoisted] || packages[nested] || !machine) continue
      // npm's own order, so that its next install changes nothing.
      const entry = { ...machine, ...(dev && { dev }), ...(license && { license }), optional: true }
      missing[hoisted] = { version, ...Object.fromEntries(Object.entries(entry).sort()) }
    }
  }
  return missing
}
