import { parseDecimal } from '#lib/exchange/decimal.ts';
import { commandLine } from '#lib/messages/command-line.ts';
import { WrongUsage } from './arguments.ts';

/** An option that is a whole number between two others. Throws `WrongUsage`. */
export function wholeNumber(text: string, name: string, least: number, most: number): number {
	const value = /^-?\d+$/.test(text) ? Number(text) : NaN;
	if (!(value >= least && value <= most))
		throw new WrongUsage(
			commandLine.wrongNumber(name, text, `a whole number from ${least} to ${most}`)
		);
	return value;
}

/** The seed of a random stream: any whole number that a double holds exactly. Throws `WrongUsage`. */
export function anySeed(text: string): number {
	return wholeNumber(text, '--seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

/** An option that is a number above 0, up to another one. Throws `WrongUsage`. */
export function numberAboveZero(text: string, name: string, most: number): number {
	const value = parseDecimal(text) ?? NaN;
	if (!(value > 0 && value <= most))
		throw new WrongUsage(commandLine.wrongNumber(name, text, `a number above 0, up to ${most}`));
	return value;
}
