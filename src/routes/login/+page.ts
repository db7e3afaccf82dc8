/** A page to read and a form to send: the browser needs no script for it. */
export const csr = false;
