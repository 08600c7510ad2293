// node child.mjs <program> [arguments]
// Runs the web server or the worker. When the launcher is gone, however it went, the channel to it closes, and
// a server nobody can stop any more must not keep the port. (As a preload this would reach the processes the
// server starts in turn.)
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

process.on('disconnect', () => process.exit(1))
process.channel?.unref()

process.argv.splice(1, 1)
process.argv[1] = resolve(process.argv[1] ?? '')
await import(pathToFileURL(process.argv[1]).href)
