// The remote moves the screen at once, and follows what others do: that takes script. Without, its buttons do.
export const csr = true;
