import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const root = resolve(import.meta.dirname, '../..')

/**
 * Starts the program as a person does, and waits until it says where it is.
 * @param args of scripts/start.mjs
 * @param onLine everything it says
 * @throws with what it said where it did not start
 */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onLine: (line: string) => void = () => undefined,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((done) => server.once('close', () => done()))
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM')
    await gone
  }
  const said: string[] = []
  const ready = new Promise<string>((found) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        onLine(line)
        said.push(line)
        if (line.startsWith('ready ')) found(line.slice('ready '.length))
      })
    }
  })
  const address = await Promise.race([ready, gone])
  if (address === undefined) throw new Error(`The server did not start.\n${said.join('\n')}`)
  return { address, stop }
}
