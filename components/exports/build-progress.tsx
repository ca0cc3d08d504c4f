import { RefreshSoon } from './refresh-soon.tsx'

/** How far a file is, on a page that brings itself up to date. */
export function BuildProgress({ progress }: { progress: number }) {
  return (
    <>
      <p className="govuk-body" id="progress-label" aria-live="polite">
        Building the file: {progress}% done. You may leave this page: the file will be under Your downloads.
      </p>
      <progress className="app-progress" max={100} value={progress} aria-labelledby="progress-label" />
      <RefreshSoon />
    </>
  )
}
