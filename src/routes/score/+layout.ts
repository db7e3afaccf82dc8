/** The workspace is an application: it saves while somebody types, and goes on without a network. */
export const csr = true;
