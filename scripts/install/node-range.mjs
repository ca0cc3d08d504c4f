/**
 * Whether a version of Node (`20.19.1`) is in a range of package.json's `engines`: alternatives of `>=a` and `<b`. The product needs to
 * know before any package is installed, semver too.
 */
export function isNodeInRange(version, range) {
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+/)
      .every((bound) => {
        const order = compare(version, bound.replace(/^\D+/, ''))
        return bound.startsWith('<') ? order < 0 : order >= 0
      }),
  )
}

function compare(one, other) {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
