import { basename } from 'node:path';
import ts from 'typescript';

/** A piece of a route that must name a guard: an action, an unsafe method of an endpoint, a load. */
export interface Handler {
	name: string;
	guarded: boolean;
}

const unsafeMethods = ['POST', 'PUT', 'PATCH', 'DELETE', 'fallback'];
const guard = /\b(requireUser|requireRole)\s*\(/;

/** The handlers of one route file (`+page.server.ts`, `+server.ts`, …), read from its text. */
export function handlersOf(path: string, text: string): Handler[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const declared = declarations(file);
	const isGuarded = (node: ts.Node) => guard.test(withLocalFunctions(node, declared));
	const handlers: Handler[] = [];
	for (const [name, node] of declared) {
		if (basename(path) === '+server.ts') {
			if (unsafeMethods.includes(name)) handlers.push({ name, guarded: isGuarded(node) });
		} else if (name === 'load') handlers.push({ name, guarded: isGuarded(node) });
		else if (name === 'actions')
			for (const action of actionsOf(node))
				handlers.push({
					name: `action ${action.name?.getText() ?? action.getText()}`,
					guarded: isGuarded(action)
				});
	}
	return handlers;
}

/** Top-level functions and constants by name. */
function declarations(file: ts.SourceFile): Map<string, ts.Node> {
	const found = new Map<string, ts.Node>();
	for (const statement of file.statements) {
		if (isUnreadable(statement))
			throw new Error(`${file.fileName} must declare what it exports: ${statement.getText()}`);
		if (ts.isFunctionDeclaration(statement) && statement.name)
			found.set(statement.name.text, statement);
		if (ts.isVariableStatement(statement))
			for (const { name, initializer } of statement.declarationList.declarations)
				if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
	}
	return found;
}

/** `export { save as PUT }`, `export * from …`, `export const { PUT } = …`: nobody sees whether these are guarded. */
function isUnreadable(statement: ts.Statement): boolean {
	if (ts.isExportDeclaration(statement)) return !statement.isTypeOnly;
	return (
		ts.isVariableStatement(statement) &&
		(statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
		statement.declarationList.declarations.some(({ name }) => !ts.isIdentifier(name))
	);
}

function actionsOf(node: ts.Node): ts.ObjectLiteralElementLike[] {
	let value = node;
	while (ts.isSatisfiesExpression(value) || ts.isAsExpression(value)) value = value.expression;
	if (!ts.isObjectLiteralExpression(value))
		throw new Error(`actions must be an object literal: ${node.getText().slice(0, 80)}`);
	return [...value.properties];
}

/** The code of a handler, and of functions of the same file that it names: `export const PUT = save`. */
function withLocalFunctions(node: ts.Node, declared: Map<string, ts.Node>): string {
	const seen = new Set<ts.Node>([node]);
	const names = (from: ts.Node): void => {
		if (ts.isIdentifier(from)) {
			const target = declared.get(from.text);
			if (target && !seen.has(target)) {
				seen.add(target);
				names(target);
			}
		}
		ts.forEachChild(from, names);
	};
	names(node);
	return [...seen].map((each) => withoutComments(each)).join('\n');
}

/** A guard in a comment guards nothing. */
function withoutComments(node: ts.Node): string {
	return ts
		.createPrinter({ removeComments: true })
		.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
}
