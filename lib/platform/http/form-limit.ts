/** The largest form is one task: twenty texts of 10,000 characters, of four bytes at most. More than that is answered by a page that says so. */
export const maxFormBytes = 4 * 1024 * 1024
