// node --import ./scripts/launcher/whole-requests.mjs <web server>
// What the framework would answer with a bare 500 before any of our code sees it: an address with a broken percent
// escape, and methods the standard Request refuses. Such a request becomes one that is merely not there, or not
// allowed, and is answered like any other.
import { subscribe } from 'node:diagnostics_channel'
import { wholeAddress, wholeMethod } from './whole-request.mjs'

subscribe('http.server.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message)
  request.url = wholeAddress(request.url ?? '/')
  request.method = wholeMethod(request.method ?? 'GET')
})
