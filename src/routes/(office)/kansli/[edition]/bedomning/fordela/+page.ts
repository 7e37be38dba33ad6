// This page gains from script: it looks by itself how far the teams have come. It works without.
export const csr = true;
