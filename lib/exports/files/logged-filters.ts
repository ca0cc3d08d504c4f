/** Which page or look of a list was open says nothing of its file. */
const ofThePage = ['page', 'look']
const code = /^[\w.:-]{1,64}$/

/**
 * The filters of a list as the access log may hold them: codes, ids and days. The log cannot be altered, so that words that a person
 * typed, which may name somebody, are only said to have been there.
 */
export function loggedFilters(filters: object): string {
  const entries = Object.entries(filters).filter(([name, value]) => !ofThePage.includes(name) && value !== '')
  const logged = entries.flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== null)
      .map((one) => [name, name === 'q' || !code.test(String(one)) ? 'typed' : String(one)]),
  )
  return new URLSearchParams(logged).toString()
}
