import { ensureBuilt, next } from './build.ts'
import { runProduct } from './run-product.ts'
import { endWith } from './settings.ts'

const say = (sentence: string) => console.log(sentence)

runProduct({
  build: (signal) => ensureBuilt(say, signal),
  web: (listen) => [next, 'start', ...listen],
  worker: ['lib/worker/main.ts'],
}).then((code) => process.exit(code), endWith)
