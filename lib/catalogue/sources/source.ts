/** How a noun joins, and the nouns whose columns it names. `row` stands for the type of the joined row and is never set. */
export type Source<Row> = { join: string; needs: readonly string[]; row?: Row }

export const source = <Row>(join: string, ...needs: string[]): Source<Row> => ({ join, needs })
