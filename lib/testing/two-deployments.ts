import { decideExchangeChange } from '@/lib/commands/exchange/decide-change'
import { proposeExchangeChange } from '@/lib/commands/exchange/propose-change'
import { receiveMessage } from '@/lib/commands/exchange/receive-message'
import { settleNotice } from '@/lib/commands/settle-notice'
import { ownIdentity, signOwn } from '@/lib/db/exchange-keys'
import { openBody } from '@/lib/db/exchange-messages'
import { applyExchange, deliverTo, type SendMessage } from '@/lib/jobs/exchange'
import type { z } from 'zod'
import { makeWorld, MONDAY, type World } from './builders'
import type { PersonPlan } from '@/prisma/seed/people'

const SYSTEM = { kind: 'system' } as const
type Code = 'AH' | 'JS'

/** What the line between the two does to messages, in parts of a hundred. */
type Weather = {
  readonly drops: number
  readonly loses: number
  readonly doubles: number
  readonly delays: number
}
const FAIR: Weather = { drops: 0, loses: 0, doubles: 0, delays: 0 }
const STORM: Weather = { drops: 20, loses: 15, doubles: 15, delays: 20 }

/** Mulberry32: the same seed gives the same storm. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Two whole deployments, each with a database and a key of its own: AH serves 合肥 and reaches 南京 by exchange, JS
 * the other way round. Between them lies a line that drops, doubles, delays and reorders.
 */
export async function twoDeployments(more: readonly PersonPlan[] = []) {
  const worlds: Record<Code, World> = { AH: await makeWorld(more), JS: await makeWorld(more) }
  const { AH, JS } = worlds
  const keys = { AH: await begin(AH, 'AH', '安徽'), JS: await begin(JS, 'JS', '江苏') }
  await enter(AH, 'JS', keys.JS, '320100')
  await enter(JS, 'AH', keys.AH, '340100')

  let weather: Weather = FAIR
  let random = randomOf(1)
  let clock = MONDAY.getTime()
  const onTheWay: { to: Code; message: string; rounds: number }[] = []
  const now = () => new Date(clock)

  const hand = async (to: Code, message: string) => {
    const answer = await receiveMessage(SYSTEM, receiveMessage.input.parse({ message }), now(), worlds[to].db)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }
  const chance = (parts: number) => random() * 100 < parts
  const lineTo =
    (to: Code): SendMessage =>
    async (_address, message) => {
      if (chance(weather.drops)) return { fault: 'unreachable' }
      if (chance(weather.delays)) {
        onTheWay.push({ to, message, rounds: 1 + Math.floor(random() * 4) })
        return { fault: 'unreachable' }
      }
      const answer = await hand(to, message)
      if (chance(weather.doubles)) await hand(to, message)
      if (chance(weather.loses)) return { fault: 'unreachable' }
      return answer
    }

  /** Later messages of a case overtake earlier ones, as when a file is carried past the line. */
  const overtake = async (from: Code, to: Code) => {
    const own = await ownIdentity(worlds[from].db)
    const waiting = await worlds[from].db.exchangeMessage.findMany({
      where: { direction: 'out', status: 'waiting' },
      orderBy: { sequence: 'desc' },
    })
    for (const message of waiting)
      if (own && chance(50)) await hand(to, await signOwn(own, 'message', openBody(message)))
  }

  const round = async () => {
    clock += 2 * 3_600_000
    for (const [from, to] of [
      ['AH', 'JS'],
      ['JS', 'AH'],
    ] as const) {
      if (weather !== FAIR && chance(30)) await overtake(from, to)
      await deliverTo(worlds[from].db, to, lineTo(to), now)
      await applyExchange(worlds[to].db, now)
    }
    for (const late of onTheWay) late.rounds -= 1
    const arrived = onTheWay.filter(({ rounds }) => rounds <= 0)
    onTheWay.splice(0, onTheWay.length, ...onTheWay.filter(({ rounds }) => rounds > 0))
    for (const { to, message } of arrived) await hand(to, message)
  }

  const isQuiet = async () => {
    const open = await Promise.all(
      [AH, JS].map(({ db }) => db.exchangeMessage.count({ where: { status: { in: ['waiting', 'held'] } } })),
    )
    return onTheWay.length === 0 && open.every((count) => count === 0)
  }

  return {
    AH,
    JS,
    hand,
    now,
    /** Time goes on; a line is never earlier than what was sent over it. */
    at: (when: Date) => {
      clock = Math.max(clock, when.getTime())
    },
    storm: (seed: number) => {
      random = randomOf(seed)
      weather = STORM
    },
    calm: () => {
      weather = FAIR
    },
    round,
    /** Until nothing is on its way any more. */
    settle: async () => {
      for (let rounds = 0; !(await isQuiet()); rounds += 1) {
        if (rounds > 120) throw new Error('the line never came to rest')
        await round()
      }
    },
    close: async () => {
      await AH.close()
      await JS.close()
    },
  }
}
export type TwoDeployments = Awaited<ReturnType<typeof twoDeployments>>

/** The person is told that all is done: the last condition of closure. */
export async function tellPerson(world: World, when: Date): Promise<void> {
  for (const { id } of await world.db.notice.findMany({ where: { status: 'queued', kind: 'completion' } }))
    await settleNotice(SYSTEM, { noticeId: id, outcome: 'delivered' }, when, world.db)
}

async function approved(world: World, change: z.input<typeof proposeExchangeChange.input>): Promise<void> {
  const proposed = await world.run(proposeExchangeChange, 'admin', change, MONDAY)
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal))
  const { changeId } = proposed.value
  const decided = await world.run(decideExchangeChange, 'admin2', { changeId, decision: 'approve' }, MONDAY)
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
}

async function begin(world: World, code: Code, name: string): Promise<string> {
  await approved(world, { kind: 'own', code, name, reason: 'begin' })
  return (await ownIdentity(world.db))?.publicKey ?? ''
}

async function enter(world: World, code: Code, publicKey: string, areaCode: string): Promise<void> {
  await approved(world, {
    kind: 'peer',
    code,
    name: code,
    englishName: code,
    address: `https://${code.toLowerCase()}.example/`,
    publicKey,
    areaCodes: [areaCode],
    reason: 'enter',
  })
}
