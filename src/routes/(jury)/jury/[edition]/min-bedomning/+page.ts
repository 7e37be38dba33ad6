// Dragging, and moving without a round to the server; numbers and buttons work without.
export const csr = true;
