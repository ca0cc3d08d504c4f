/** A label as it reads within a sentence: `Approved` as `approved`; `DAO revoked`, which an abbreviation begins, as it is. */
export const lowerFirst = (label: string) =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
