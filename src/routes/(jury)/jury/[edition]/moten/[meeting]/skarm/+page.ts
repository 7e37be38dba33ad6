// Follows whoever leads; without script the page asks again by itself.
export const csr = true;
