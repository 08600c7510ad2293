import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagramOf } from './diagram'

const document = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8')

test.each(['relationship', 'funds'] as const)(
  'ARCHITECTURE.md draws the %s track as its table says',
  (track) => {
    expect(document).toContain(diagramOf(track))
  },
)
