import type { Role } from '#lib/domain/vocabulary.ts';
import { product } from './common.ts';

/** Why an account, a password or a sign-in is refused. The codes are what services return. */
export const accountIssues = {
	email_invalid: 'Enter an e-mail address, such as name@example.org.',
	email_taken: 'There is an account with this e-mail address already.',
	email_unknown: 'There is no account with this e-mail address.',
	name_missing: 'Enter a name.',
	name_long: 'The name is too long: at most 200 characters.',
	role_unknown: 'The role must be viewer, analyst, reviewer or admin.',
	password_short:
		'The password is too short: at least 12 characters. A few words in a row do well.',
	password_long: 'The password is too long: at most 256 characters.',
	password_wrong: 'The current password is not right.',
	too_many_failures: 'Too many wrong passwords. Wait a few minutes and try again.'
} as const;

export type AccountIssue = keyof typeof accountIssues;

export const roleNames: Record<Role, string> = {
	viewer: 'viewer',
	analyst: 'analyst',
	reviewer: 'reviewer',
	admin: 'administrator'
};

export const accountMessages = {
	signInFirst: 'Sign in first.',
	roleNeeded: (role: Role) => `This needs the role ${roleNames[role]} or one above it.`,
	crossSite:
		'This request came from another site and was refused. Open the page here and try again.',
	unexpected: 'Something went wrong on our side.'
};

/** What the forms for signing in, setting up and changing a password share. */
export const accountForms = {
	pageTitle: (title: string) => `${title} · ${product}`,
	passwordHint: 'At least 12 characters. No other rules.'
};

export const signInMessages = {
	title: 'Sign in',
	email: 'E-mail',
	password: 'Password',
	submit: 'Sign in',
	noForm: 'Send a form with the fields email and password.',
	refused: 'The e-mail address or the password is not right.',
	tooMany: 'Too many wrong passwords. Wait a few minutes before you try again.',
	forgotten: 'No account, or password forgotten? Ask an administrator for a one-time link.',
	demonstration: {
		heading: 'Accounts of this demonstration',
		introduction: 'All of them have the password'
	}
};

export const setupMessages = {
	first: {
		title: 'Set up MIMC Scorecard',
		introduction: 'You are making the first account. It is an administrator.'
	},
	invited: {
		title: 'Choose a password',
		introduction: (email: string) => `For the account ${email}. The link works once.`
	},
	email: 'E-mail',
	name: 'Name',
	password: 'Password',
	submit: 'Save and sign in',
	unknown:
		'This link is not valid, or it was used already. Ask an administrator for a new one; for the first set-up, restart the server and use the link that it prints.',
	expired:
		'This link has expired. Ask an administrator for a new one; for the first set-up, restart the server and use the link that it prints.',
	problemTitle: 'This link does not work',
	toSignIn: 'Go to the sign-in page'
};

export const accountPageMessages = {
	title: 'Your account',
	signedInAs: (name: string, email: string, role: Role) =>
		`${name} (${email}), role ${roleNames[role]}`,
	heading: 'Change your password',
	current: 'Current password',
	next: 'New password',
	submit: 'Change password',
	changed: 'The password was changed. Everywhere else you are signed out.'
};
