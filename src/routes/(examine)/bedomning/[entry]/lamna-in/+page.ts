// With script, one is asked before leaving with a summary that is not saved. It works without.
export const csr = true;
