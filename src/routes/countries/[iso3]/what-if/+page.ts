/** Tables, forms and links: the browser needs no script for them. */
export const csr = false;
