/**
 * Items that belong to exactly the same sets, summed once for all of them: the eleven categories of an edition overlap so
 * much that each item would otherwise be added four times over.
 */
export interface ItemAtoms {
	/** items atom by atom: those of atom a are `items[starts[a]]` up to `items[starts[a + 1]]` */
	items: Int32Array;
	starts: Int32Array;
	/** atoms of each set */
	ofSet: Int32Array[];
}

/** `sets` hold places of items. Items in no set are left out. */
export function itemAtoms(items: number, sets: readonly (readonly number[])[]): ItemAtoms {
	const membership = Array.from({ length: items }, () => '');
	sets.forEach((set, at) => {
		for (const item of set) membership[item] += `${at} `;
	});
	const byMembership = new Map<string, number[]>();
	membership.forEach((key, item) => {
		if (key === '') return;
		const together = byMembership.get(key);
		if (together) together.push(item);
		else byMembership.set(key, [item]);
	});
	const keys = [...byMembership.keys()];
	const groups = [...byMembership.values()];
	const starts = Int32Array.from([0, ...groups.map((group) => group.length)]);
	for (let atom = 1; atom < starts.length; atom++)
		starts[atom] = (starts[atom] ?? 0) + (starts[atom - 1] ?? 0);
	return {
		items: Int32Array.from(groups.flat()),
		starts,
		ofSet: sets.map((_set, at) =>
			Int32Array.from(
				keys.flatMap((key, atom) => (key.split(' ').includes(String(at)) ? [atom] : []))
			)
		)
	};
}
