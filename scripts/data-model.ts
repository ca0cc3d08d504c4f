import { writeFileSync } from 'node:fs'
import { dataModelDocument } from './data-model/document.ts'
import { dataModelPath, readSchema } from './data-model/read-schema.ts'

writeFileSync(dataModelPath, dataModelDocument(readSchema()))
