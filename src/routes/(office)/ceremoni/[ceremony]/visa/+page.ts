// The screen is moved on by keys and from a phone, and goes on when the network is gone: that takes script. Without, its
// links move it on.
export const csr = true;
