import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from './generated/client'

export type Db = PrismaClient
/** What a command's functions receive: the transaction, never the client itself. */
export type Tx = Prisma.TransactionClient

/** Opens a client of its own, for the processes' own ones and for tests that name their database. */
export function openDatabase(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) })
}
