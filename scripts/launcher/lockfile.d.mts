interface Entry {
  version?: string
  optional?: boolean
  dev?: boolean
  license?: string
  optionalDependencies?: Record<string, string>
}

export function missingBinaries(packages: Record<string, Entry>): Record<string, Entry>
