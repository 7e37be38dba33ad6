// This page gains from script: what is marked in the entry can be taken as a quote. It works without.
export const csr = true;
