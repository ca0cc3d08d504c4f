import { next } from './build.ts'
import { runProduct } from './run-product.ts'
import { endWith } from './settings.ts'

// As `start`, with pages compiled when they are asked for and the worker started afresh when its code changes.
runProduct({
  build: async () => {},
  web: (listen) => [next, 'dev', ...listen],
  worker: ['--watch', '--watch-preserve-output', 'lib/worker/main.ts'],
}).then((code) => process.exit(code), endWith)
