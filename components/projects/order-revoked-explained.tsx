import { WarningText } from '#components/govuk/warning-text'

/** What revoking a directive academy order means, read before it is recorded. */
export function OrderRevokedExplained() {
  return (
    <>
      <p className="govuk-body">
        A directive academy order says that a school must become an academy. Only a minister can revoke it.
      </p>
      <p className="govuk-body">Before you record it here:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>a minister must have approved the revocation</li>
        <li>a letter that confirms it must have been sent to the school’s governing body</li>
        <li>a copy of the letter must be saved in the school’s SharePoint folder</li>
      </ul>
      <WarningText>Revoking the order ends the project: the school will not convert.</WarningText>
    </>
  )
}
