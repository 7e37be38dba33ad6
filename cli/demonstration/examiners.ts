// The examiners' side of the demonstration: what each can, the training that they have been to, the next one, and two who
// want to become examiners.
import type { System } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { mailTo } from '../../src/lib/server/platform/mail/index.ts';
import {
	addExaminer,
	addTraining,
	answerAsManager,
	applyAsExaminer,
	askManagerAgain,
	availabilityIn,
	completionsIn,
	examinerApplications,
	markAttendance,
	profileOf,
	saveAvailability,
	saveProfile,
	setExperienced,
	signUpToTraining,
	trainingsOf,
	type AvailabilityInput,
	type ProfileInput
} from '../../src/lib/server/assessment/index.ts';
import { castMember, examiners } from './cast.ts';
import { editionId, type Editions } from './editions.ts';
import { postcodeIn } from './postcodes.ts';
import { actorOf, at, must, type Actors, type Clock } from './steps.ts';

type Key = (typeof examiners)[number];
type Content = Omit<ProfileInput, 'organisation'> & { leads?: true };

const profiles: Record<Key, Content> = {
	karin: {
		fields: ['elderly-care', 'social-services'],
		languages: ['sv', 'en'],
		unit: 'Kvalitetsstaben',
		experience:
			'Controller sedan 2015. Har följt upp äldreomsorg och lett egenkontroller i fyra år.',
		pastWorkplaces: 'Vuxenutbildningen Västeräng, Skolförvaltningen',
		leads: true
	},
	hassan: {
		fields: ['preschool', 'school', 'other'],
		languages: ['sv', 'so', 'en'],
		unit: 'Utvecklingsenheten',
		experience: 'Har arbetat med systematiskt kvalitetsarbete i förskola och skola i tolv år.',
		pastWorkplaces: '',
		leads: true
	},
	asa: {
		fields: ['social-services', 'elderly-care'],
		languages: ['sv', 'fi'],
		unit: 'Staben',
		experience: 'Socionom. Utreder och utvecklar arbetssätt inom stöd och service.',
		pastWorkplaces: '',
		leads: true
	},
	peter: {
		fields: ['other'],
		languages: ['sv', 'en'],
		unit: 'Driftavdelningen',
		experience: 'Chef för drift och underhåll. Van vid resultatmått och kundenkäter.',
		pastWorkplaces: '',
		leads: true
	},
	lovisa: {
		fields: ['school', 'preschool'],
		languages: ['sv'],
		unit: 'Grundskoleavdelningen',
		experience: 'Lärare i grunden, biträdande rektor sedan tre år.',
		pastWorkplaces: ''
	},
	mirjam: {
		fields: ['preschool', 'school'],
		languages: ['sv', 'es'],
		unit: 'Metodstödet',
		experience: 'Handleder arbetslag i förskolan. Har skrivit om barns delaktighet.',
		pastWorkplaces: '',
		leads: true
	},
	tomas: {
		fields: ['other', 'social-services'],
		languages: ['sv', 'ar'],
		unit: 'Medborgarvärdarna',
		experience: 'Samordnar medborgarvärdar och har byggt upp verksamheten från början.',
		pastWorkplaces: ''
	}
};

/** In the pool, but was ill on the day of the training: the one who can be given no entry yet. */
const missed = {
	name: 'Gustav Ryttare',
	email: 'gustav.ryttare@example.se',
	from: 'Parkförvaltningen'
};

/** Who takes part the year after too. */
const nextYear: readonly Key[] = ['karin', 'hassan', 'asa', 'mirjam', 'tomas'];

type On = { system: System; actors: Actors; clock: Clock; editions: Editions };

const quality = (editions: Editions, year: 2026 | 2027) =>
	editionId(editions, `kvalitetsutmarkelsen/${year}`);

/** What each examiner can and how much they take on, and the training of 2026; before anybody is put on a team. */
export async function seedTrainedExaminers(on: On) {
	const { actors, clock, editions } = on;
	const edition = quality(editions, 2026);
	const office = actorOf(actors, 'birgitta', clock.instant(-48, '10:40'));
	must(
		await addExaminer(office, {
			editionId: edition,
			name: missed.name,
			email: missed.email,
			organisation: missed.from
		}),
		`taking ${missed.name} into the pool`
	);
	for (const key of examiners) await seedProfile(on, key, edition);
	await seedTraining2026(on, edition);
}

async function seedProfile({ actors, clock }: On, key: Key, edition: string) {
	const person = actorOf(actors, key, clock.instant(-47, '08:30'));
	const office = actorOf(actors, 'birgitta', clock.instant(-47, '14:00'));
	const { personId } = person;
	const known = await inTransaction(person, (tx) => profileOf(tx, person, personId));
	const { leads, ...said } = profiles[key];
	if (known?.revision === 1) {
		const profile = {
			...said,
			organisation: castMember(key).organisation ?? '',
			postcode: postcodeIn(key, key)
		};
		must(await saveProfile(person, { personId, revision: 1, profile }), `the profile of ${key}`);
	}
	if (leads && !known?.experienced)
		must(await setExperienced(office, { personId, experienced: true }), `letting ${key} lead`);
	const there = await inTransaction(person, (tx) => availabilityIn(tx, person, edition));
	if (there.has(personId)) return;
	const availability: AvailabilityInput = {
		minLoad: 0,
		maxLoad: 12,
		notThisYear: false,
		away: key === 'lovisa' ? [{ from: clock.day(5), to: clock.day(9) }] : []
	};
	must(
		await saveAvailability(person, { personId, editionId: edition, availability }),
		`the availability of ${key}`
	);
}

const basics = {
	title: { sv: 'Grundutbildning för examinatorer', en: 'Basic training for examiners' },
	about: {
		sv: 'Utmärkelsens frågor och skalan.\nAtt skriva styrkor och förbättringsområden som går att använda.\nSamsyn i teamet.\nBesöket och återkopplingen.\nJäv och sekretess.',
		en: 'The questions of the award and the scale.\nWriting strengths and improvement areas that can be used.\nConsensus in the team.\nThe visit and the feedback.\nConflicts of interest and confidentiality.'
	},
	place: { sv: 'Tekniska nämndhuset, sal 3', en: 'Tekniska nämndhuset, room 3' },
	link: null,
	seats: 30
};

async function seedTraining2026({ actors, clock }: On, edition: string) {
	const office = actorOf(actors, 'birgitta', clock.instant(-48, '11:00'));
	const day = clock.workday(-44);
	const [there] = await inTransaction(office, (tx) => trainingsOf(tx, office, [edition]));
	const training =
		there ??
		must(
			await addTraining(office, {
				editionId: edition,
				training: {
					...basics,
					starts: clock.wall(day, '09:00'),
					ends: clock.wall(day, '16:00'),
					closes: clock.wall(day - 1, '12:00')
				},
				invite: true
			}),
			'arranging the training of 2026'
		);
	const completed = await inTransaction(office, (tx) => completionsIn(tx, office, edition));
	if (completed.length > 0) return;
	for (const key of examiners) {
		const person = actorOf(actors, key, clock.instant(-47, '09:10'));
		must(await signUpToTraining(person, { trainingId: training.id }), `signing ${key} up`);
	}
	const after = at(office, clock.instant(-43, '08:30'));
	must(
		await markAttendance(after, {
			trainingId: training.id,
			attended: examiners.map((key) => actorOf(actors, key, clock.now).personId)
		}),
		'marking who was at the training'
	);
}

/** Those who go on next year, its training, which is open, and two who want to become examiners. */
export async function seedNextExaminers(on: On) {
	const { actors, clock, editions } = on;
	const edition = quality(editions, 2027);
	const office = actorOf(actors, 'samir', clock.instant(-8, '13:00'));
	for (const key of nextYear) {
		const { name, email } = castMember(key);
		must(
			await addExaminer(office, { editionId: edition, name, email, organisation: '' }),
			`taking ${name} into the pool of 2027`
		);
	}
	const [there] = await inTransaction(office, (tx) => trainingsOf(tx, office, [edition]));
	const day = clock.workday(28);
	const training =
		there ??
		must(
			await addTraining(office, {
				editionId: edition,
				training: {
					...basics,
					title: {
						sv: 'Grundutbildning för examinatorer 2027',
						en: 'Basic training for examiners 2027'
					},
					starts: clock.wall(day, '09:00'),
					ends: clock.wall(day, '16:00'),
					closes: clock.wall(day - 5, '12:00')
				},
				invite: true
			}),
			'arranging the training of 2027'
		);
	const karin = actorOf(actors, 'karin', clock.instant(-7, '09:20'));
	must(await signUpToTraining(karin, { trainingId: training.id }), 'signing karin up');
	await seedApplications(on, edition);
}

const applicants = [
	{
		name: 'Nora Flodin',
		email: 'nora.flodin@example.se',
		organisation: 'Norrlunda stadsdelsförvaltning',
		unit: 'Norrlunda öppna förskola',
		managerName: 'Ewa Brolin',
		managerEmail: 'ewa.brolin@example.se',
		why: 'Jag har läst vinnarnas bidrag i flera år och vill förstå hur andra enheter arbetar. Det jag lär mig tar jag med mig till vår egen kvalitetsgrupp.',
		fields: ['preschool'],
		languages: ['sv', 'en'],
		experience: 'Förskollärare sedan 2011, leder kvalitetsgruppen i vår enhet.',
		pastWorkplaces: 'Förskolan Tallkotten, Granviks stadsdelsförvaltning',
		approvedWith: 'Nora har mitt fulla stöd. Vi ordnar vikarie de dagar som behövs.'
	},
	{
		name: 'Reza Mortazavi',
		email: 'reza.mortazavi@example.se',
		organisation: 'Hemtjänst Havtornen AB',
		unit: 'Planeringen',
		managerName: 'Pernilla Storåker',
		managerEmail: 'pernilla.storaker@example.se',
		why: 'Vi fick så bra återkoppling på vårt bidrag att jag vill ge tillbaka. Jag planerar hemtjänst och kan äldreomsorg från utförarens håll.',
		fields: ['elderly-care'],
		languages: ['sv', 'fa'],
		experience: 'Åtta år som planerare och gruppledare.',
		pastWorkplaces: ''
	}
];

async function seedApplications({ system, actors, clock }: On, edition: string) {
	const office = actorOf(actors, 'samir', clock.instant(-3, '09:00'));
	for (const [place, { approvedWith, ...said }] of applicants.entries()) {
		const visitor = {
			...at(system, clock.instant(-6 + place * 2, '19:40')),
			kind: 'visitor' as const
		};
		const applied = async () =>
			must(await examinerApplications(office), 'reading applications').find(
				({ email }) => email === said.email
			);
		if (!(await applied())) {
			must(
				await applyAsExaminer(visitor, {
					application: { ...said, editionId: edition, consent: true },
					client: { address: 'the demonstration', proxied: true }
				}),
				`applying for ${said.name}`
			);
		}
		const application = await applied();
		if (approvedWith === undefined || application?.state !== 'manager') continue;
		const key = await managersKey(system, office, application.id, said.managerEmail);
		must(
			await answerAsManager(at(visitor, clock.instant(-5, '08:10')), {
				key,
				approves: true,
				words: approvedWith
			}),
			`approving ${said.name}`
		);
	}
}

/** The key in the manager's mail; where that has gone, and so is empty, the manager is asked again. */
async function managersKey(
	system: System,
	office: ReturnType<typeof actorOf>,
	applicationId: string,
	address: string
): Promise<string> {
	const inMail = async () => {
		const mail = await mailTo(system, address);
		return mail.map(({ body }) => /\/chef\/([\w-]+)/.exec(body ?? '')?.[1]).find(Boolean);
	};
	const first = await inMail();
	if (first) return first;
	must(await askManagerAgain(office, { applicationId }), 'asking a manager again');
	const again = await inMail();
	if (!again) throw new Error(`the demonstration cannot read what went to ${address}`);
	return again;
}
