/** Something the person who starts the product can put right; the message says what. */
export class StartProblem extends Error {}
