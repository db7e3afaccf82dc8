/** Sorting, zooming and walking happen in the browser. */
export const csr = true;
