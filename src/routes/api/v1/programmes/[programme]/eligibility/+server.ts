// Whether a unit may take part. Nothing is kept.
import {
	eligibilityCheck,
	evaluateEligibility,
	routeContacts
} from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.checkEligibility,
	async ({ params, body }, { locals: { actor } }) => {
		const check = await eligibilityCheck(actor, params.programme);
		if (!check.ok || check.value === null) return check.ok ? undefined : check;
		const { result, next, missing, route } = evaluateEligibility(
			check.value.definition,
			body.answers
		);
		const contacts = route ? await routeContacts(actor, route) : null;
		if (contacts && !contacts.ok) return contacts;
		const points = contacts ? [contacts.value.one ?? contacts.value.among].flat() : [];
		return done({
			result,
			next: next?.key ?? null,
			missing: missing.map((rule) => ({
				question: rule.question,
				consequence: rule.consequence,
				known: rule.outcome !== 'not-yet-known',
				explanation: rule.explanation,
				what_to_do: rule.whatToDo
			})),
			contact: route?.contact ?? null,
			contact_points: points.map(({ name, contactName, contactEmail, contactPhone }) => ({
				organisation: name,
				name: contactName,
				email: contactEmail,
				phone: contactPhone
			}))
		});
	}
);
export const fallback = only('POST');
