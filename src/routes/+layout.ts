// Pages ship no script unless they say that they gain from it.
export const csr = false;
