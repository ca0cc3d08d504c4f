import { next } from './product/build.ts'
import { runProduct } from './product/run-product.ts'
import { endWith } from './product/settings.ts'

// As `start`, with pages compiled when they are asked for and the worker started afresh when its code changes.
runProduct({
  build: async () => {},
  web: (listen) => [next, 'dev', ...listen],
  worker: ['--watch', '--watch-preserve-output', 'lib/startup/worker.ts'],
}).then((code) => process.exit(code), endWith)
