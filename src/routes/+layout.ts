/**
 * Pages are documents: tables, forms and links that need no script of the framework. Charts bring the one that draws them
 * (ChartScript), lists that are narrowed theirs (LiveForms). Where a page is an application, it says so itself.
 */
export const csr = false;
