// Asks before what is written and not saved is left; all else works without.
export const csr = true;
