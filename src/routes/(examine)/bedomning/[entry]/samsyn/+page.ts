// With script, what colleagues save appears while one reads. It works without.
export const csr = true;
