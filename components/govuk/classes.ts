type Nothing = false | null | undefined | '' | 0 | 0n

/** Class names as one attribute value, without those that do not apply. */
export const classes = (...names: (string | Nothing)[]) => names.filter(Boolean).join(' ')
