import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureColours } from './picture-colours.ts';

const css = readFileSync('src/app.css', 'utf8');
const light = (name: string) =>
	new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1] ?? null;

const { bins, ...single } = pictureColours;
test.each(Object.entries(single))('%s is that of the pages', (name, colour) => {
	expect(colour).toBe(light(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
});
test('the bins are those of the pages', () => {
	expect(bins).toEqual(bins.map((_, bin) => light(`bin-${bin}`)));
});
