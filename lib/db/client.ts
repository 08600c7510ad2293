import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient, type Prisma } from './generated/client'

export type Db = PrismaClient
/** What a command's functions receive: the transaction, never the client itself. */
export type Tx = Prisma.TransactionClient

const kept = globalThis as unknown as { jiexuDb?: PrismaClient }

/** Opens a client of its own, for tests and programs that name their database. */
export function openDatabase(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })
}

/** The one client of this process; survives the development server's reloads. */
export function db(): PrismaClient {
  kept.jiexuDb ??= openDatabase(env().DATABASE_URL)
  return kept.jiexuDb
}
