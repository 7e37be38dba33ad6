// Posts a form from a page that stays: where the session or the database has gone meanwhile, the same is sent once more as
// the browser sends it by itself, and the answer is the page that keeps what was posted and leads to sign-in and back.
import type { SubmitFunction } from '$app/forms';
import { tick } from 'svelte';

/** Where the house answers with the page that keeps (lib/web/kept.ts), and nothing has been done. */
const kept = [401, 503];

/** For `use:enhance`. Where the form is gone afterwards, its section's heading takes the focus. */
export const keeping: SubmitFunction = ({ formElement, submitter }) => {
	const section = formElement.closest('section[id]')?.id;
	return async ({ result, update }) => {
		if (result.type === 'error' && kept.includes(statusOf(result))) {
			sendAsBrowser(formElement, submitter);
			return;
		}
		await update();
		await tick();
		if (section && document.activeElement === document.body) focusOn(section);
	};
};

function statusOf(result: { status?: number | undefined; error: unknown }): number {
	const of = result.error as { status?: number } | undefined;
	return result.status ?? of?.status ?? 0;
}

function sendAsBrowser(form: HTMLFormElement, submitter: HTMLElement | null) {
	if (submitter instanceof HTMLButtonElement && submitter.name) {
		const pressed = document.createElement('input');
		Object.assign(pressed, { type: 'hidden', name: submitter.name, value: submitter.value });
		form.append(pressed);
	}
	HTMLFormElement.prototype.submit.call(form);
}

function focusOn(id: string) {
	const heading = document.getElementById(id)?.querySelector<HTMLElement>('h2');
	heading?.setAttribute('tabindex', '-1');
	heading?.focus({ preventScroll: true });
}
