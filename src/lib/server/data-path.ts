/** Whether programs rather than people read what lies at a path: the interface, and files beside pages. */
export function isDataPath(pathname: string): boolean {
	return pathname.startsWith('/api/') || /\.(csv|json|zip)$/.test(pathname);
}
