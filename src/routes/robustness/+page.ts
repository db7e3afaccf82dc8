/** What the sliders and switches ask for is computed in the browser. */
export const csr = true;
