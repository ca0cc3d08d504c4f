/** Authority code and establishment number with a slash; nothing where either is unknown. */
export const dfeNumber = (
  establishment: { establishmentNumber: string | null } | undefined,
  authority: { code: string } | undefined,
): string | null =>
  authority && establishment?.establishmentNumber ? `${authority.code}/${establishment.establishmentNumber}` : null
