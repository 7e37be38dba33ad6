// The consensus as it stands, for the team and the office.
import { agreedOn, consensusDesk } from '#lib/server/assessment/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const none = { revision: 0, by: null, at: null };
type Saved = { revision: number; by: string | null; at: Temporal.Instant | null };
const savedRow = ({ revision, by, at }: Saved) => ({ revision, by, at: at?.toString() ?? null });

export const GET = answering(operations.consensus, async ({ params }, { locals: { actor } }) => {
	const desk = await consensusDesk(actor, params.entry);
	if (!desk.ok) return desk;
	const { consensus, entry, shared } = desk.value;
	if (!shared) return refused('reviews-not-in');
	if (!consensus) return refused('consensus-not-begun');
	return done({
		state: consensus.state,
		revision: consensus.revision,
		summary: { text: consensus.summary ?? '', ...savedRow(consensus.summarySaved) },
		proposed_at: consensus.proposed?.at.toString() ?? null,
		done_at: consensus.doneAt?.toString() ?? null,
		closed_reason: consensus.closed?.reason ?? null,
		criteria: entry.assessment.criteria.map(({ key }) => {
			const { score, reason, findings, setAside } = agreedOn(consensus, key);
			return {
				key,
				saved: savedRow(consensus.saved[key] ?? none),
				score,
				reason,
				findings: findings.map(({ id = '', kind, body, madeOf }) => ({
					id,
					kind,
					body,
					made_of: madeOf
				})),
				set_aside: setAside.map(({ findingId, reason: why }) => ({
					finding: findingId,
					reason: why
				}))
			};
		}),
		assents: consensus.assents.map(({ by, revision, at }) => ({
			by,
			revision,
			at: at.toString()
		})),
		objections: consensus.objections.map((each) => ({
			id: each.id,
			by: each.by,
			criterion: each.criterionKey,
			finding: each.findingId,
			said_of: each.saidOf,
			body: each.body,
			made_at: each.madeAt.toString(),
			withdrawn_at: each.withdrawnAt?.toString() ?? null
		}))
	});
});
export const fallback = readOnly;
