/** The environment or the files of this package do not allow what was asked; the message says what to do. */
export class SettingsRefused extends Error {
	override name = 'SettingsRefused';
}
