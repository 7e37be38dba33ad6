// This page gains from script: what is typed is saved as one goes. It works without.
export const csr = true;
