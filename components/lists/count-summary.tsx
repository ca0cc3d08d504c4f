import { rangeOf } from './pages.ts'

type Props = { total: number; page: number; size: number; one: string; many: string }

const formatCount = (count: number) => count.toLocaleString('en-GB')

/** `Showing 21 to 40 of 300 projects`, or `7 projects` where one page holds them all. */
export function CountSummary({ total, page, size, one, many }: Props) {
  const { from, to } = rangeOf(page, size, total)
  const noun = total === 1 ? one : many
  return (
    <p className="govuk-body">
      {total > size ? (
        <>
          Showing {formatCount(from)} to {formatCount(to)} of <strong>{formatCount(total)}</strong> {noun}
        </>
      ) : (
        <>
          <strong>{formatCount(total)}</strong> {noun}
        </>
      )}
    </p>
  )
}
