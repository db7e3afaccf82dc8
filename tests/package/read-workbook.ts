import { unzipSync } from 'fflate';

/** A cell as a workbook stores it. */
export interface StoredCell {
	/** `s` shared string, `b` boolean, `n` number, day or instant */
	type: 's' | 'b' | 'n';
	/** text, or the number as it is written */
	value: string;
	/** number format, `General` where there is none */
	format: string;
	bold: boolean;
}

export interface ReadSheet {
	cells: Map<string, StoredCell>;
	xml: string;
}

/** The sheets of our own workbooks by name: enough of SpreadsheetML to see what each cell is. */
export function readWorkbook(bytes: Uint8Array): Map<string, ReadSheet> {
	const files = unzipSync(bytes);
	const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]);
	const strings = all(text('xl/sharedStrings.xml'), /<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g).map(
		([value]) => unescaped(value)
	);
	const styles = stylesOf(text('xl/styles.xml'));
	const sheets = all(
		text('xl/workbook.xml'),
		/<sheet r:id="rId\d+" sheetId="(\d+)" name="([^"]*)"\/>/g
	);
	return new Map(
		sheets.map(([id, name]) => {
			const xml = text(`xl/worksheets/sheet${id}.xml`);
			const cells = all(xml, /<c r="([A-Z]+\d+)"([^>]*?)>([\s\S]*?)<\/c>/g).map(
				([address, attributes, content]): [string, StoredCell] => {
					const kind = /t="(\w+)"/.exec(attributes)?.[1];
					const stored = /^<v>([\s\S]*)<\/v>$/.exec(content)?.[1] ?? '';
					const style = styles[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? plain;
					const type = kind === 's' || kind === 'b' ? kind : 'n';
					return [
						address,
						{ type, value: type === 's' ? (strings[Number(stored)] ?? '') : stored, ...style }
					];
				}
			);
			return [name, { cells: new Map(cells), xml }];
		})
	);
}

function stylesOf(xml: string) {
	const formats = new Map(
		all(xml, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g).map(([id, code]) => [id, code])
	);
	const fonts = all(xml, /<font>([\s\S]*?)<\/font>/g).map(([font]) => font.includes('<b/>'));
	const cells = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(xml)?.[1] ?? '';
	return all(cells, /<xf ([^>]*)>/g).map(([attributes]) => ({
		format: formats.get(/numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '') ?? 'General',
		bold: fonts[Number(/fontId="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? false
	}));
}

const plain = { format: 'General', bold: false };

type Groups = [string, string, string];

function all(text: string, pattern: RegExp): Groups[] {
	return [...text.matchAll(pattern)].map(([, ...groups]) => groups as Groups);
}

function unescaped(xml: string): string {
	return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** `_xHHHH_` as the programs that show workbooks read it. */
export function shownText(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}
