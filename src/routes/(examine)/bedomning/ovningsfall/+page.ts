// This page gains from script: the scores are saved as they are written. It works without.
export const csr = true;
