import { dataPackage } from '#lib/exchange/data-package/data-package.ts';
import { workbook } from '#lib/exchange/workbook/workbook.ts';
import { sha256, smallSnapshot } from '../fixtures/package-snapshot.ts';

// Prints the hashes of the small fixture's data package and workbook: started elsewhere, it must print the same.

const snapshot = smallSnapshot();
console.log(sha256(dataPackage(snapshot, sha256)), sha256(await workbook(snapshot)));
