/** `incomingTrust` as SQL names it: `incoming_trust`. */
export const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
