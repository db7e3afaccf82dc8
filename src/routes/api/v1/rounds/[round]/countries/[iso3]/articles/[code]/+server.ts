import { parseAnswerBody } from '#lib/exchange/answer-body.ts';
import { answerResponse, invalidAnswer, readJson } from '#lib/server/answer-response.ts';
import { requireRole } from '#lib/server/guards.ts';
import { noParameters } from '#lib/server/no-parameters.ts';
import { readAnswer, recordAnswer } from '#lib/server/record-answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url }) => {
	const coder = requireRole(locals, 'analyst').id;
	const refused = noParameters(url.searchParams);
	if (refused) return refused;
	const { round, iso3, code: article } = params;
	return answerResponse(readAnswer(locals.db, { round, iso3, article, coder }));
};

export const PUT: RequestHandler = async ({ locals, params, request, url }) => {
	const coder = requireRole(locals, 'analyst').id;
	const refused = noParameters(url.searchParams);
	if (refused) return refused;
	const { round, iso3, code: article } = params;
	const json = await readJson(request);
	if (!json.ok) return json.response;
	const body = parseAnswerBody(json.value);
	if (!body.ok) return invalidAnswer(body.issues);
	return answerResponse(recordAnswer(locals.db, { round, iso3, article, coder }, body, locals.now));
};
