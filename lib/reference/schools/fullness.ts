type Counted = { pupils: number | null; capacity: number | null }

/** How full a school is, in whole per cent; null where its pupils or its places are not known. */
export const percentFull = ({ pupils, capacity }: Counted): number | null =>
  pupils === null || capacity === null || capacity <= 0 ? null : Math.floor((100 * pupils) / capacity)

/** Whether the numbers of a school suggest that it has viability issues (Prepare 2.3); null where they are not known. */
export function suggestsViabilityIssues(school: Counted): boolean | null {
  const percent = percentFull(school)
  return percent === null ? null : percent < 85
}
