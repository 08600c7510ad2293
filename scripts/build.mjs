// Builds the program for production, as `npm start` does where sources have changed.
import { build } from './launcher/build.mjs'
import { tellTrouble } from './launcher/trouble.mjs'

await tellTrouble(() => build(process.env))
