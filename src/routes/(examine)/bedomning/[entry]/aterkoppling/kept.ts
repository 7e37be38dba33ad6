// What was typed into sentences that cannot be shown, to be shown itself and sent again.
export type KeptWords = {
	id: string;
	revision: string;
	/** The words as they stood when the page was opened. */
	before: string;
	/** Empty where only a reason was typed. */
	body: string;
	reason: string;
};

const plain = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();

/** Answers the sentences of a posted form whose words were changed, or that were to be left out, with what was typed. */
export function keptWords(typed: Record<string, string>): KeptWords[] {
	return Object.keys(typed)
		.flatMap((name) => /^before-(.+)$/.exec(name)?.[1] ?? [])
		.map((id) => {
			const before = plain(typed[`before-${id}`]);
			const body = plain(typed[`body-${id}`]);
			return {
				id,
				revision: typed[`revision-${id}`] ?? '',
				before,
				body: body === before ? '' : body,
				reason: plain(typed[`reason-${id}`])
			};
		})
		.filter(({ body, reason }) => body || reason);
}
