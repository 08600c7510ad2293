import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { acceptedCase } from './support/movers'
import { expect, test } from './support/journey'
