// Follows the meeting as it goes on; without script one asks for the page again.
export const csr = true;
