/** Loads a package that may be missing; null where it, or the part of it for this machine, is not installed. */
export async function optionalPackage<Module>(load: () => Promise<Module>): Promise<Module | null> {
	try {
		return await load();
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : null;
		if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
		throw error;
	}
}
