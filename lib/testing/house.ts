import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/* The house as its tests see it: every file, and what each imports. Reads the tree itself, no plugin. */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const files: string[] = []
for (const room of ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e'])
  for (const entry of readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })) {
    const path = relative(ROOT, join(entry.parentPath, entry.name))
    if (entry.isFile() && /\.(ts|tsx|mjs|css)$/.test(path) && !path.startsWith('lib/db/generated'))
      files.push(path)
  }

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
export const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

export const imports: Import[] = files
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((from) =>
    [
      ...textOf(from).matchAll(
        /^(?:import|export)\s+(type\s+)?[^'"\n;]*?(?:\{[^}]*\}[^'"]*?)?from\s+['"]([^'"]+)['"]/gm,
      ),
    ].flatMap(([statement, type, target = '']) => {
      const to = target.startsWith('@/')
        ? target.slice(2)
        : target.startsWith('.')
          ? relative(ROOT, resolve(ROOT, dirname(from), target))
          : null
      if (to === null) return []
      const names = /\{([^}]*)\}/
        .exec(statement)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean)
      const typeOnly =
        type !== undefined || (names !== undefined && names.every((name) => name.startsWith('type ')))
      return [{ from, to, typeOnly }]
    }),
  )

/** Which files each file runs; what is imported as a type alone is not run. */
export function runtimeGraph(): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files)
  const graph = new Map<string, string[]>()
  for (const { from, to, typeOnly } of imports) {
    const target = [`${to}.ts`, `${to}.tsx`].find((path) => known.has(path))
    if (target && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), target])
  }
  return graph
}
