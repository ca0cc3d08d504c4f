import { ensureBuilt, next } from './product/build.ts'
import { runProduct } from './product/run-product.ts'
import { endWith } from './product/settings.ts'

const say = (sentence: string) => console.log(sentence)

runProduct({
  build: (signal) => ensureBuilt(say, signal),
  web: (listen) => [next, 'start', ...listen],
  worker: ['lib/startup/worker.ts'],
}).then((code) => process.exit(code), endWith)
