/** The address itself was refused: trying again would not help. */
export class Undeliverable extends Error {}
