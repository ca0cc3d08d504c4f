import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

const schemaDir = join(import.meta.dirname, '../../prisma/schema')
const filters = { externalTables: [], externalEnums: [] }

type Engine = {
  diff(input: object): Promise<{ stdout: string }>
  free(): void
}

/** The SQL that would create the Prisma schema in an empty database. Needs any reachable database to start the engine. */
export async function schemaAsSql(connectionString: string): Promise<string> {
  return withEngine(connectionString, async (engine) => {
    const to = { tag: 'schemaDatamodel', files: schemaFiles() }
    const shape = { from: { tag: 'empty' }, to, script: true, shadowDatabaseUrl: null, exitCode: null, filters }
    return (await engine.diff(shape)).stdout
  })
}

async function withEngine<Result>(
  connectionString: string,
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const pools: pg.Pool[] = []
  const engine = await schemaEngine(keepPools(new PrismaPg({ connectionString }), pools))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.all(pools.map((pool) => pool.end()))
  }
}

type EngineClass = { new: (options: object, log: () => void, adapter: unknown) => Promise<Engine> }
let engineClass: Promise<EngineClass> | undefined

async function schemaEngine(factory: PrismaPg): Promise<Engine> {
  const { new: create } = await (engineClass ??= loadEngine())
  const datamodels = schemaFiles().map((file) => [file.path, file.content])
  return create({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/** Once per process: the glue holds on to one instance, and a second one would be called with the first one's closures. */
async function loadEngine(): Promise<EngineClass> {
  const require = createRequire(import.meta.url)
  const wasmPath = join(
    dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
    'schema_engine_bg.wasm',
  )
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = await WebAssembly.compile(readFileSync(wasmPath))
  const glue = bindings as unknown as WebAssembly.ModuleImports & { __wbg_set_wasm(exports: unknown): void }
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return (bindings as unknown as { SchemaEngine: EngineClass }).SchemaEngine
}

/** The pools that the adapter opens are handed over, for the engine does not close them. */
function keepPools(factory: PrismaPg, pools: pg.Pool[]): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    pools.push(adapter.underlyingDriver() as pg.Pool)
    return adapter
  }
  return factory
}

function schemaFiles() {
  return readdirSync(schemaDir)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
    .map((name) => ({ path: name, content: readFileSync(join(schemaDir, name), 'utf8') }))
}
