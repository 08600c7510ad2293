import { generateClient } from './launcher/generate.mjs'

try {
  console.log(generateClient() ? 'Database client written.' : 'Database client is up to date.')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
