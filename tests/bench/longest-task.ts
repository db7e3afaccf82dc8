import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	/** microseconds */
	dur?: number;
	args: { name?: string };
}

/** What the browser calls one task of a thread, by version. */
const taskNames = ['RunTask', 'ThreadControllerImpl::RunTask'];

/** The longest task of the page's main thread, in milliseconds, while something is done. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
	const session = await page.context().newCDPSession(page);
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		events.push(...(value as unknown as TraceEvent[]));
	});
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] }
	});
	await act();
	await ended(session);
	await session.detach();
	const threads = events
		.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
		.map(({ pid, tid }) => `${pid} ${tid}`);
	const tasks = events.filter(
		({ name, pid, tid }) => taskNames.includes(name) && threads.includes(`${pid} ${tid}`)
	);
	if (tasks.length === 0) throw new Error('The browser reported no task.');
	return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

async function ended(session: CDPSession) {
	const complete = new Promise<void>((done) =>
		session.once('Tracing.tracingComplete', () => done())
	);
	await session.send('Tracing.end');
	await complete;
}
