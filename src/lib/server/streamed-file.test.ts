import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digitsOf, longFile } from '../../../tests/fixtures/long-file.ts';
import { streamedFile } from './streamed-file.ts';

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
	Buffer.from(await new Response(stream).arrayBuffer());
const codings = ['identity', 'gzip', 'br'] as const;
const decoded = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync };

describe('a long file', () => {
	test.each(codings)('is whole as %s, and its rows are freed', async (coding) => {
		const { file, freed } = longFile({ rows: 20_000 });
		const lines = decoded[coding](await bytesOf(streamedFile(file, coding)))
			.toString()
			.split('\r\n');
		expect(lines).toHaveLength(20_002);
		expect(lines[20_000]).toBe(`19999,${digitsOf(19_999)}`);
		expect(freed()).toBeGreaterThan(0);
	});

	test.each(codings)('as %s is read no further than its client reads', async (coding) => {
		const { file, read } = longFile();
		const reader = streamedFile(file, coding).getReader();
		await reader.read();
		for (let before = -1; before !== read(); await pause(200)) before = read();
		expect(read()).toBeLessThan(100_000);
		await reader.cancel();
	});

	test.each(codings)('as %s is freed when its client goes away', async (coding) => {
		const { file, read, freed } = longFile();
		const reader = streamedFile(file, coding).getReader();
		await reader.read();
		await reader.cancel();
		await pause(20);
		expect(freed()).toBeGreaterThan(0);
		expect(read()).toBeLessThan(1_000_000);
	});

	test.each(codings)('as %s is freed when nobody ever reads it', async (coding) => {
		const { file, freed } = longFile();
		await streamedFile(file, coding).cancel();
		await pause(20);
		expect(freed()).toBeGreaterThan(0);
	});

	test.each(codings)('as %s does not end politely when its rows fail', async (coding) => {
		const { file, freed } = longFile({ failsAt: 15_000 });
		await expect(bytesOf(streamedFile(file, coding))).rejects.toThrow('The statement failed.');
		expect(freed()).toBeGreaterThan(0);
	});

	test('lets others have their turn between two pieces', async () => {
		const { file } = longFile({ rows: 60_000 });
		let turns = 0;
		let running = true;
		const count = () => {
			turns++;
			if (running) setImmediate(count);
		};
		setImmediate(count);
		await bytesOf(streamedFile(file, 'identity'));
		running = false;
		expect(turns).toBeGreaterThan(5);
	});
});
