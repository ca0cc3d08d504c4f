import { resolve } from 'node:path'

/** The path of a file as the operator wrote it: npm runs its scripts in the project's folder, wherever the operator is. */
export const fromHere = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file)
