// Notes are saved as one types, and kept on the phone without a line.
export const csr = true;
