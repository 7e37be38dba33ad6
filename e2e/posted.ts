// Forms of the pages themselves, filled in and sent without being drawn: for what many people do many times in a journey. The
// page is fetched by whoever is signed in, its form is read with all that it holds, and sent as the browser would.
import { expect, type Page } from '@playwright/test';

export type Fields = Record<string, string | readonly string[]>;

/** Where an answer came from, and its page. */
export type Answer = { url: string; status: number; html: string };

/** Fetches a page as the person of `page`. */
export async function fetched(page: Page, address: string): Promise<Answer> {
	return await page.evaluate(async (at) => {
		const answer = await fetch(at, { headers: { accept: 'text/html' } });
		return { url: answer.url, status: answer.status, html: await answer.text() };
	}, address);
}

/**
 * Sends the form of a page whose action, or whose button's, is `action`, with `fields` filled in over what it holds, and
 * answers the page that one comes to. Fails when there is no such form, or when the page refuses what was sent.
 */
export async function sent(
	page: Page,
	on: Answer,
	action: string,
	fields: Fields = {}
): Promise<Answer> {
	const answer = await posted(page, on, action, fields, 'follow');
	expect(answer.status, `${action} on ${on.url}: ${answer.html.slice(0, 200)}`).toBe(200);
	return answer;
}

/** The same, without looking at the page that one comes to. */
export async function sentOff(page: Page, on: Answer, action: string, fields: Fields = {}) {
	const answer = await posted(page, on, action, fields, 'manual');
	expect(answer.type, `${action} on ${on.url}: ${answer.html.slice(0, 200)}`).toBe(
		'opaqueredirect'
	);
}

async function posted(
	page: Page,
	on: Answer,
	action: string,
	fields: Fields,
	redirect: RequestRedirect
): Promise<Answer & { type: string }> {
	return await page.evaluate(
		async ([{ url, html }, wanted, typed, redirect]) => {
			const there = new DOMParser().parseFromString(html, 'text/html');
			const form = [...there.querySelectorAll('form')].find((each) => {
				const own = each.getAttribute('action') ?? '';
				return wanted === '' ? own === '' : own.startsWith(wanted);
			});
			const button = there.querySelector<HTMLButtonElement>(`button[formaction^="${wanted}"]`);
			const holds = form ?? (wanted === '' ? null : button?.closest('form'));
			if (!holds) return { url, status: 0, type: 'none', html: `no form ${wanted} on ${url}` };
			const data = new FormData(holds);
			for (const [name, value] of Object.entries(typed)) {
				data.delete(name);
				for (const each of [value].flat()) data.append(name, each as string);
			}
			const pairs = [...data].map(([name, value]) => [name, String(value)]);
			const answer = await fetch(new URL(form?.getAttribute('action') ?? wanted, url), {
				method: 'post',
				redirect,
				headers: { accept: 'text/html' },
				body: new URLSearchParams(pairs)
			});
			const { url: to, status, type } = answer;
			return { url: to, status, type, html: await answer.text() };
		},
		[on, action, fields, redirect] as const
	);
}
