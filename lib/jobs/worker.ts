import { Logger, run, type TaskList } from 'graphile-worker'
import { chosenGateway } from '@/lib/outside/choose-gateway'
import { postMessage } from '@/lib/outside/exchange/post-message'
import { createSeal } from '@/lib/outside/seal/certificate'
import { db } from '@/lib/db/client'
import { askForMissingPapers, askForPapersToSeal } from '@/lib/db/render-queue'
import { forgetKeys } from '@/lib/db/idempotency-keys'
import { resumeBatches } from '@/lib/db/batches'
import { forgetCodes } from '@/lib/db/one-time-codes'
import { wakeForgotten } from '@/lib/db/outbox'
import { giveMissingSeals } from '@/lib/db/signing-keys'
import { askToProve, askToPublish, sweepSite } from '@/lib/db/site-rows'
import { sequenceEvents } from '@/lib/db/event-feed'
import { sweepDeliveries } from '@/lib/db/webhooks'
import { env, isDemo, now } from '@/lib/env'
import { poster } from '@/lib/outside/webhooks/post'
import { webhookReach } from '@/lib/outside/webhooks/reach'
import { answerRequest, publishKey } from './answer-requests'
import { applyCalendar, resumeCalendars } from './apply-calendar'
import { climbLadders } from './climb-ladders'
import { deliverWebhooks } from './deliver-webhooks'
import { joinPapers } from './join-papers'
import { compactFigures, fillFigures } from './keep-figures'
import { deliveryTurn, exchangeTurn } from './exchange'
import { issueOwedPapers } from './issue-owed-papers'
import { goStraightThrough } from './go-straight-through'
import { openAutomaticCases } from './open-automatic-cases'
import { openInquiries } from './open-inquiries'
import { publishCase, publishIssuedPaper } from './publish'
import { renderIssuedPaper } from './render-papers'
import { tellOverdue } from './tell-overdue'
import { workOff } from './work-off'
import { placeStatement } from './place-statement'
import { forgetOldBatches, runBatch } from './run-batch'

/** How often the worker says that it lives; /api/health calls it stopped after three silences. */
const HEARTBEAT_MS = 10_000

const gateway = chosenGateway()
const own = await publishKey(db(), env().DATA_ENCRYPTION_KEY, new Date())

const tasks: TaskList = {
  outbox: async (payload, { job }) => {
    const { key } = payload as { key: string }
    await workOff(db(), key, gateway, now, job.attempts >= job.max_attempts)
  },
  renderPaper: async (payload, { job }) => {
    const { paperId } = payload as { paperId: string }
    await renderIssuedPaper(db(), paperId, now(), job.attempts)
  },
  joinPapers: async (payload, { job }) => {
    const { batchId } = payload as { batchId: string }
    await joinPapers(db(), batchId, now(), job.attempts)
  },
  placeStatement: async (payload) => {
    const { runId } = payload as { runId: string }
    await placeStatement(db(), runId, now, isDemo())
  },
  runBatch: async (payload) => {
    const { batchId } = payload as { batchId: string }
    await runBatch(batchId, { database: db(), clock: now, isDemo: isDemo() })
  },
  keepBatches: async () => {
    await resumeBatches(db())
    await forgetOldBatches(db(), now())
  },
  applyCalendar: async (payload) => {
    const { changeId } = payload as { changeId: string }
    await applyCalendar(db(), changeId, now)
  },
  answerRequest: async (payload, { job }) => {
    const { requestId } = payload as { requestId: string }
    await answerRequest(db(), requestId, { own, now, isLast: job.attempts >= job.max_attempts })
  },
  publishStatus: async (payload) => {
    const { transferId } = payload as { transferId: string }
    await publishCase(db(), transferId, now())
  },
  publishPaper: async (payload) => {
    const { paperId } = payload as { paperId: string }
    await publishIssuedPaper(db(), paperId, now())
  },
  provePapers: async () => {
    await askToProve(db(), now())
  },
  sweepSite: async () => {
    await sweepSite(db())
  },
  wakeForgotten: async () => {
    await forgetCodes(db(), now())
    await forgetKeys(db(), now())
    await wakeForgotten(db())
  },
  makeMissingSeals: async () => {
    if (isDemo()) await makeMissingSeals()
  },
  sealWaitingPapers: async () => {
    await askForPapersToSeal(db())
  },
  openAutomaticCases: async () => {
    await openAutomaticCases(db(), now())
  },
  openInquiries: async () => {
    await openInquiries(db(), now())
  },
  compactFigures: async () => {
    await compactFigures(db())
  },
  fillFigures: async () => {
    await fillFigures(db())
  },
  tellOverdue: async () => {
    await tellOverdue(db(), now())
  },
  climbLadders: async () => {
    await climbLadders(db(), now(), new Date())
  },
  exchange: async () => {
    await exchangeTurn(db(), now)
  },
  sequenceEvents: async () => {
    const placed = await sequenceEvents(db())
    await goStraightThrough(
      db(),
      now(),
      placed.map(({ transferId }) => transferId),
    )
  },
  goStraightThrough: async () => {
    await goStraightThrough(db(), now())
  },
  sweepDeliveries: async () => {
    await sweepDeliveries(db())
  },
}

/** Other systems may be slow: they are told by hands of their own, and nothing else waits for them. */
const outgoing: TaskList = {
  deliverWebhooks: async (payload) => {
    const { endpointId } = payload as { endpointId: string }
    const carrier = { post: poster(webhookReach()), now: () => new Date(), chance: Math.random }
    await deliverWebhooks(db(), endpointId, carrier)
  },
  deliverExchange: async (payload) => {
    const { peerCode } = payload as { peerCode: string }
    await deliveryTurn(db(), peerCode, postMessage, now)
  },
}

const DEMO_SEAL_YEARS = 20

/** A demonstration seeded before there were seals, or an area connected since. An agency's own is never touched. */
async function makeMissingSeals(): Promise<void> {
  const at = now()
  const make: Parameters<typeof giveMissingSeals>[1] = (holder) =>
    createSeal(holder, { validFrom: at, years: DEMO_SEAL_YEARS })
  await db().$transaction((tx) => giveMissingSeals(tx, make, at))
}

async function beat(): Promise<void> {
  const at = new Date()
  await db().workerHeartbeat.upsert({
    where: { name: 'worker' },
    create: { name: 'worker', at },
    update: { at },
  })
}

/** Only what somebody has to look at; a line per job would bury it. Payloads are never logged. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`worker: ${message}`)
})

/**
 * What nobody asks for by an act of their own: looked for every ten minutes. The next time is the second attempt, in
 * the place of the one that failed.
 */
const CRONTAB = [
  'wakeForgotten',
  'openAutomaticCases',
  'openInquiries',
  'sealWaitingPapers',
  'compactFigures',
  'tellOverdue',
  'climbLadders',
  'exchange',
  'sweepSite',
  'provePapers',
  'keepBatches',
  'sequenceEvents',
  'goStraightThrough',
  'sweepDeliveries',
]
  .map((task) => `*/10 * * * * ${task} ?max=1&jobKey=${task}`)
  .join('\n')

const runner = await run({
  logger,
  crontab: CRONTAB,
  connectionString: env().DATABASE_URL,
  taskList: tasks,
  concurrency: 4,
  noHandleSignals: true,
  pollInterval: 2_000,
})
const teller = await run({
  logger,
  connectionString: env().DATABASE_URL,
  taskList: outgoing,
  concurrency: 6,
  maxPoolSize: 6,
  noHandleSignals: true,
  pollInterval: 2_000,
})
await beat()
const heart = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS)
if (isDemo()) await makeMissingSeals()
await issueOwedPapers(db(), now())
await askForMissingPapers(db())
await runner.addJob('fillFigures', {}, { jobKey: 'fill-figures', maxAttempts: 1 })
await askToPublish(db())
await wakeForgotten(db())
await runner.addJob('climbLadders', {}, { jobKey: 'climbLadders', maxAttempts: 1 })
await runner.addJob('exchange', {}, { jobKey: 'exchange', queueName: 'exchange', maxAttempts: 3 })
await resumeCalendars(db())
await resumeBatches(db(), true)

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  clearInterval(heart)
  await Promise.all([runner.stop(), teller.stop()])
  await db().$disconnect()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
console.log('worker ready')
await Promise.all([runner.promise, teller.promise])
