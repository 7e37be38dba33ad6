// With script, sentences are saved as they are typed.
export const csr = true;
