import { describe, expect, test } from 'vitest'
import { lifecycleZh } from '@/lib/i18n/messages/lifecycle'
import { FUNDS, FUNDS_EFFECTS, FUNDS_STEPS } from './funds'
import { fundsHolder, LOOK_AFTER_DAYS, relationshipHolder } from './holder'
import type { CaseFacts } from './facts'
import { RELATIONSHIP, RELATIONSHIP_STEPS } from './relationship'
import { stateObstacle } from './obstacle'
import {
  CONNECTIONS,
  FUNDS_STATES,
  isEnded,
  isResting,
  isSettled,
  RELATIONSHIP_STATES,
  type Connection,
  type FundsState,
  type RelationshipState,
} from './states'

/** A node of the walk: both tracks together, with what the guards look at. */
type Node = Pick<
  CaseFacts,
  'state' | 'fundsState' | 'sealedVersions' | 'draftedFrom' | 'yearsRecorded' | 'returnIsSoft'
>
type World = { readonly originConnection: Connection; readonly destinationConnection: Connection }

const START: Node = {
  state: 'draft',
  fundsState: 'undetermined',
  sealedVersions: 0,
  draftedFrom: null,
  yearsRecorded: false,
  returnIsSoft: null,
}

function factsOf(node: Node, world: World): CaseFacts {
  const letter = world.originConnection === 'none' || world.destinationConnection === 'none'
  return {
    ...node,
    ...world,
    mode: letter ? 'letter' : 'online',
    pairMode: 'NORMAL',
    fromScheme: 'employee',
    toScheme: 'employee',
    originAgencyId: 'o',
    destinationAgencyId: 'd',
    lodgedAt: 'destination',
    draftedBy: null,
    orderMadeBy: null,
    matchedBy: null,
    openSignatures: [],
    noticeIssued: true,
  }
}

/** Every case one step away, by the product's own tables and guards. */
function next(node: Node, world: World): Node[] {
  const found: Node[] = []
  const facts = factsOf(node, world)
  for (const step of RELATIONSHIP_STEPS) {
    if (stateObstacle(step, facts)) continue
    if (step === 'complete' && !(node.yearsRecorded && isSettled(node.fundsState))) continue
    for (const to of RELATIONSHIP[step].to) {
      if (step === 'returnDraft' && to !== node.draftedFrom) continue
      for (const after of consequences(step, { ...node, state: to }, node)) found.push(after)
    }
  }
  for (const step of FUNDS_STEPS) {
    if (stateObstacle(step, facts)) continue
    for (const to of FUNDS[step].to) found.push({ ...node, fundsState: to })
  }
  return found
}

function consequences(step: string, to: Node, from: Node): Node[] {
  switch (step) {
    case 'draftTable':
      return [{ ...to, draftedFrom: from.state as 'transferringOut' | 'tableDisputed' }]
    case 'sealTable': {
      const sealed = { ...to, sealedVersions: 1, draftedFrom: null }
      const decided = FUNDS_EFFECTS.sealTable.filter(([before]) => before === from.fundsState)
      return decided.length === 0 ? [sealed] : decided.map(([, fundsState]) => ({ ...sealed, fundsState }))
    }
    case 'disputeTable': {
      const recalled = FUNDS_EFFECTS.disputeTable.find(([before]) => before === from.fundsState)
      return [recalled ? { ...to, fundsState: recalled[1] } : to]
    }
    case 'recordYears':
      return [{ ...to, yearsRecorded: true }]
    case 'returnByOrigin':
      return [
        { ...to, returnIsSoft: true },
        { ...to, returnIsSoft: false },
      ]
    case 'resend':
      return [{ ...to, returnIsSoft: null }]
    case 'terminate':
      return [{ ...to, yearsRecorded: false }]
    default:
      return [to]
  }
}

const key = (node: Node) => JSON.stringify(node)

function walk(world: World) {
  const nodes = new Map<string, Node>([[key(START), START]])
  const before = new Map<string, Set<string>>()
  const queue = [START]
  for (let node = queue.pop(); node; node = queue.pop()) {
    for (const after of next(node, world)) {
      const to = key(after)
      before.set(to, (before.get(to) ?? new Set()).add(key(node)))
      if (nodes.has(to)) continue
      nodes.set(to, after)
      queue.push(after)
    }
  }
  return { nodes, before }
}

const WORLDS = CONNECTIONS.flatMap((originConnection) =>
  CONNECTIONS.map((destinationConnection): World => ({ originConnection, destinationConnection })),
).filter((world) => world.originConnection !== 'none' || world.destinationConnection !== 'none')

describe.each(WORLDS)('origin $originConnection, destination $destinationConnection', (world) => {
  const { nodes, before } = walk(world)

  test('there is no dead end: every case that is open has a step out of it', () => {
    const stuck = [...nodes.values()].filter((node) => !isEnded(node.state) && next(node, world).length === 0)
    expect(stuck).toEqual([])
  })

  test('every case can reach an end', () => {
    const reaching = new Set([...nodes].filter(([, node]) => isEnded(node.state)).map(([name]) => name))
    const queue = [...reaching]
    for (let name = queue.pop(); name !== undefined; name = queue.pop())
      for (const earlier of before.get(name) ?? [])
        if (!reaching.has(earlier)) {
          reaching.add(earlier)
          queue.push(earlier)
        }
    expect([...nodes.keys()].filter((name) => !reaching.has(name))).toEqual([])
  })

  test('no case ends with money under way', () => {
    for (const node of nodes.values()) {
      if (node.state === 'terminated') expect(isResting(node.fundsState), key(node)).toBe(true)
      if (node.state === 'withdrawn' || node.state === 'notAccepted')
        expect(node.fundsState).toBe('undetermined')
      if (node.state === 'completed' && node.yearsRecorded)
        expect(isSettled(node.fundsState), key(node)).toBe(true)
    }
  })

  test('money is credited only after the years', () => {
    for (const node of nodes.values())
      if (node.fundsState === 'credited' && node.sealedVersions === 0) expect(node).toBeUndefined()
  })
})

test('every state of both tracks is met on the way', () => {
  const seen = { state: new Set<RelationshipState>(), funds: new Set<FundsState>() }
  for (const world of WORLDS)
    for (const node of walk(world).nodes.values()) {
      seen.state.add(node.state)
      seen.funds.add(node.fundsState)
    }
  expect(RELATIONSHIP_STATES.filter((state) => !seen.state.has(state))).toEqual([])
  expect(FUNDS_STATES.filter((state) => !seen.funds.has(state))).toEqual([])
})

describe('every open state has a holder, a date and a sentence', () => {
  test.each(RELATIONSHIP_STATES.filter((state) => !isEnded(state)))('%s', (state) => {
    const facts = factsOf(
      { ...START, state },
      { originConnection: 'connected', destinationConnection: 'connected' },
    )
    expect(relationshipHolder(facts)).not.toBe('none')
    expect(LOOK_AFTER_DAYS[state as keyof typeof LOOK_AFTER_DAYS]).toBeGreaterThan(0)
    expect(lifecycleZh.publicSentence[state]({ dest: '合肥', orig: '南京' })).not.toBe('')
  })
  test.each([
    'due',
    'prepared',
    'approved',
    'remitted',
    'received',
    'mismatched',
    'matched',
    'payOutOrdered',
  ] as const)('%s', (fundsState) => {
    const facts = factsOf(
      { ...START, state: 'transferredIn', fundsState },
      { originConnection: 'connected', destinationConnection: 'connected' },
    )
    expect(fundsHolder(facts)).not.toBe('none')
    expect(lifecycleZh.funds[fundsState]).not.toBe('')
  })
})
