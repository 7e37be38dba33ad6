// Keeps the plans of what a connection is asked again and again. A policy makes even a short question long: working out
// how to answer it costs the database more than to answer it.
import type pg from 'pg';

/** Asked this often on a connection, a question is one to keep the plan of. */
const often = 3;
/** A plan takes some hundred kilobytes of the connection's memory in the database. */
const mostPlans = 200;
/** What is counted of the questions that are not kept: a text with a list in it can be new each time. */
const mostCounted = 2000;

/** "Feature not supported", as in: a kept plan that would answer with other columns. */
const planIsOld = '0A000';

type Ask = (question: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>;

/** From now on the client gives a name to each question with values that it is asked often; the database keeps its plan. */
export function keepPlans(client: pg.PoolClient) {
	const ask = client.query.bind(client) as Ask;
	const asked = new Map<string, number>();
	const names = new Map<string, string>();
	let given = 0;

	const nameOf = (text: string): string | undefined => {
		const known = names.get(text);
		if (known) return known;
		const times = (asked.get(text) ?? 0) + 1;
		if (asked.size >= mostCounted) asked.clear();
		asked.set(text, times);
		if (times < often || given >= mostPlans) return undefined;
		const name = `asked-${++given}`;
		names.set(text, name);
		asked.delete(text);
		return name;
	};

	const answer: Ask = async (question, values) => {
		const name = typeof question === 'string' && values?.length ? nameOf(question) : undefined;
		if (typeof question !== 'string' || !name) return ask(question, values);
		try {
			return await ask({ name, text: question, values: values ?? [] });
		} catch (error) {
			// A table has got a column since: the plan is of no use any more, and no new one can have its name.
			if ((error as { code?: string }).code === planIsOld) names.delete(question);
			throw error;
		}
	};
	client.query = answer as typeof client.query;
}
