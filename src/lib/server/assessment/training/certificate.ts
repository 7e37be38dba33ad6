// The certificate of a completed training: for the examiner, and for the office.
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { examinerMessages } from '#lib/shared/messages/examiners/index.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { personById, query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { awardOf } from '../examiners/mail.ts';
import { certificateTemplate } from './certificate.typ.ts';
import { completionsIn, trainingById } from './queries.ts';

/**
 * Answers the certificate of somebody's completed training (PDF/UA) in the actor's language: one's own, or anybody's for the
 * office. The same completion gives the same document. Refuses `not-found` where the training is not completed.
 */
export async function certificatePdf(
	actor: Actor,
	input: { editionId: string; personId: string }
): Promise<Outcome<{ name: string; pdf: Buffer }>> {
	const { editionId, personId } = input;
	if (!isId(editionId) || !isId(personId)) return refused('not-found');
	const own = actor.kind === 'person' && actor.personId === personId;
	const action = own ? 'examiner.profile-own' : 'examiner.profile';
	const found = await query(actor, action, {}, async (tx) =>
		(await completionsIn(tx, actor, editionId)).find((each) => each.personId === personId)
	);
	if (!found.ok) return found;
	const completion = found.value;
	if (!completion) return refused('not-found');
	const { locale } = actor;
	const words = examinerMessages(locale).certificate;
	// Who has left the pool no longer sees its sessions; what they were at stays theirs to show.
	const system = asSystem(actor);
	const facts = await inTransaction(system, async (tx) => ({
		edition: await editionById(tx, system, editionId),
		person: await personById(tx, system, personId),
		training: await trainingById(tx, system, completion.trainingId ?? ''),
		organiser: await tx
			.selectFrom('platform.organiser as o')
			.select('o.name')
			.where('o.id', '=', actor.organiserId)
			.executeTakeFirstOrThrow()
	}));
	const { edition, person, training, organiser } = facts;
	if (!edition || !person) return refused('not-found');
	const award = awardOf(edition, locale);
	const day = longDate(locale, wallClock(completion.completedAt.toString(), edition.timeZone));
	const pdf = makePdf({
		template: certificateTemplate,
		saysWhatIsMissing: false,
		title: `${words.title}: ${person.name}, ${award}`,
		locale,
		at: completion.completedAt,
		data: {
			title: words.title,
			name: person.name,
			// The year stays with the name.
			says: words.says(award.replace(/ (\S+)$/, '\u00a0$1')),
			held: training
				? words.held(training.title[locale], longDate(locale, training.starts))
				: words.recorded,
			holds: (training?.about?.[locale] ?? '')
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean),
			words: { holds: words.holds },
			issued: words.issued(organiser.name, day),
			example: edition.demo ? words.demo : ''
		}
	});
	const plain = person.name
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-');
	return done({ name: words.file(plain), pdf });
}
