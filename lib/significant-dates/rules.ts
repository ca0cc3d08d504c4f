/** Whether a conversion date leaves the local authority's payroll deadline behind it (Complete 3.3); so it does while either is unknown. */
export const followsDeadline = (significantOn: Date | null, deadlineOn: Date | null): boolean =>
  !significantOn || !deadlineOn || significantOn > deadlineOn
