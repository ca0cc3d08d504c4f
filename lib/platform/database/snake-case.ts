/** `incomingTrust` as SQL names it: `incoming_trust`. */
export const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** `incoming_trust` as the Prisma models name it: `incomingTrust`. */
export const camelCase = (name: string) => name.replace(/_[a-z]/g, (pair) => pair[1]!.toUpperCase())
