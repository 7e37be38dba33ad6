// The rest of the examiners of Kvalitetsutmärkelsen 2026: enough of them that every entry can have a team of three. They
// cannot be signed in as; what they know is there so that the assignment has something to choose among.
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import {
	addExaminer,
	completionsIn,
	profileOf,
	recordCompletion,
	saveProfile,
	setExperienced,
	type ProfileInput
} from '../../src/lib/server/assessment/index.ts';
import { addressOf } from './cast.ts';
import { editionId, type Editions } from './editions.ts';
import { postcodeIn } from './postcodes.ts';
import { actorOf, must, type Actors, type Clock } from './steps.ts';

type Field = 'preschool' | 'school' | 'elderly-care' | 'social-services' | 'other';
type PoolMember = {
	name: string;
	organisation: string;
	unit: string;
	fields: Field[];
	languages?: ProfileInput['languages'];
	leads?: true;
};

const pool: readonly PoolMember[] = [
	{
		name: 'Agnes Torvald',
		organisation: 'Lindhaga stadsdelsförvaltning',
		unit: 'Kvalitetsstaben',
		fields: ['preschool', 'school'],
		leads: true
	},
	{
		name: 'Bassam Khoury',
		organisation: 'Norrlunda stadsdelsförvaltning',
		unit: 'Beställarenheten',
		fields: ['elderly-care'],
		languages: ['sv', 'ar'],
		leads: true
	},
	{
		name: 'Cecilia Brantmo',
		organisation: 'Stödförvaltningen',
		unit: 'Utredning',
		fields: ['social-services'],
		leads: true
	},
	{
		name: 'David Ekstig',
		organisation: 'Parkförvaltningen',
		unit: 'Kundtjänst',
		fields: ['other']
	},
	{
		name: 'Ellinor Skarp',
		organisation: 'Skolförvaltningen',
		unit: 'Kvalitet och analys',
		fields: ['school', 'preschool'],
		leads: true
	},
	{
		name: 'Farid Nazari',
		organisation: 'Västerängs stadsdelsförvaltning',
		unit: 'Medborgarkontoret',
		fields: ['other', 'social-services'],
		languages: ['sv', 'fa', 'en']
	},
	{
		name: 'Gerda Lundsten',
		organisation: 'Sjöberga stadsdelsförvaltning',
		unit: 'Äldreomsorgens stab',
		fields: ['elderly-care'],
		leads: true
	},
	{
		name: 'Harald Viken',
		organisation: 'Bostadsbolaget Trädkronan AB',
		unit: 'Förvaltning syd',
		fields: ['other'],
		leads: true
	},
	{
		name: 'Ida Rosengård',
		organisation: 'Tallåsa stadsdelsförvaltning',
		unit: 'Förskoleavdelningen',
		fields: ['preschool']
	},
	{
		name: 'Joakim Ståhlnäs',
		organisation: 'Granviks stadsdelsförvaltning',
		unit: 'Socialtjänstens stab',
		fields: ['social-services'],
		leads: true
	},
	{
		name: 'Katarina Ulvmark',
		organisation: 'Björkhults stadsdelsförvaltning',
		unit: 'Hemtjänstens planering',
		fields: ['elderly-care', 'social-services']
	},
	{
		name: 'Leif Ångman',
		organisation: 'Skolförvaltningen',
		unit: 'Lokalenheten',
		fields: ['school', 'other']
	},
	{
		name: 'Maja Sundelin',
		organisation: 'Norrlunda stadsdelsförvaltning',
		unit: 'Pedagogisk utveckling',
		fields: ['preschool'],
		languages: ['sv', 'es'],
		leads: true
	},
	{
		name: 'Nils Hagström Beck',
		organisation: 'Lindhaga stadsdelsförvaltning',
		unit: 'Ekonomistaben',
		fields: ['other', 'elderly-care']
	},
	{
		name: 'Olivia Granath',
		organisation: 'Västerängs stadsdelsförvaltning',
		unit: 'Grundskolans elevhälsa',
		fields: ['school'],
		leads: true
	},
	{
		name: 'Pontus Wikerud',
		organisation: 'Sjöberga stadsdelsförvaltning',
		unit: 'Fritidsenheten',
		fields: ['school', 'other']
	},
	{
		name: 'Qendresa Hoxha',
		organisation: 'Stödförvaltningen',
		unit: 'Boendestöd',
		fields: ['social-services', 'elderly-care']
	},
	{
		name: 'Rebecka Falkenö',
		organisation: 'Granviks stadsdelsförvaltning',
		unit: 'Förskolornas ledningsstöd',
		fields: ['preschool', 'school'],
		leads: true
	},
	{
		name: 'Stellan Modig',
		organisation: 'Tallåsa stadsdelsförvaltning',
		unit: 'Avdelningen för stöd',
		fields: ['social-services']
	},
	{
		name: 'Teresia Holmbo',
		organisation: 'Björkhults stadsdelsförvaltning',
		unit: 'Äldreomsorgens verksamhetsstöd',
		fields: ['elderly-care'],
		leads: true
	},
	{
		name: 'Ulrik Sand',
		organisation: 'Bostadsbolaget Trädkronan AB',
		unit: 'Hållbarhet',
		fields: ['other']
	},
	{
		name: 'Vera Lindroth',
		organisation: 'Parkförvaltningen',
		unit: 'Naturskolan',
		fields: ['preschool', 'other']
	}
];

/** Takes them into the pool, with what they know and the training that they went through the year before. */
export async function seedPool({
	actors,
	clock,
	editions
}: {
	actors: Actors;
	clock: Clock;
	editions: Editions;
}) {
	const edition = editionId(editions, 'kvalitetsutmarkelsen/2026');
	const office = actorOf(actors, 'samir', clock.instant(-47, '15:10'));
	const completed = new Set(
		(await inTransaction(office, (tx) => completionsIn(tx, office, edition))).map(
			({ personId }) => personId
		)
	);
	for (const { name, organisation, unit, fields, languages, leads } of pool) {
		const { personId } = must(
			await addExaminer(office, { editionId: edition, name, email: addressOf(name), organisation }),
			`taking ${name} into the pool`
		);
		const known = await inTransaction(office, (tx) => profileOf(tx, office, personId));
		if (known?.revision === 1) {
			const profile: ProfileInput = {
				fields,
				languages: languages ?? ['sv'],
				organisation,
				unit,
				experience: '',
				pastWorkplaces: '',
				// They live where they live, and not where they work.
				postcode: postcodeIn(name, name)
			};
			must(await saveProfile(office, { personId, revision: 1, profile }), `what ${name} knows`);
		}
		if (leads && !known?.experienced)
			must(await setExperienced(office, { personId, experienced: true }), `letting ${name} lead`);
		if (completed.has(personId)) continue;
		must(
			await recordCompletion(office, {
				editionId: edition,
				personId,
				reason: 'Gick den långa utbildningen i våras.'
			}),
			`the training of ${name}`
		);
	}
}
