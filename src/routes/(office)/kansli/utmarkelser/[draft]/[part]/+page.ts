// This page gains from script: it saves as one types, and follows a choice at once. It works without.
export const csr = true;
