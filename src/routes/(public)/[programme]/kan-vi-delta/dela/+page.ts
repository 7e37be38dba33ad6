// Copying with a button needs script; all else here works without.
export const csr = true;
