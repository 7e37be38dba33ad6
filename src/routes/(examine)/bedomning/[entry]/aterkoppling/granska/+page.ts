// With script, one is asked before leaving with an answer that is not sent. It works without.
export const csr = true;
