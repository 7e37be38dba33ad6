// The plan of who assesses what, in Swedish.
const few = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const signed = (change: number) =>
	change === 0 ? '±0' : change > 0 ? `+${change}` : `−${Math.abs(change)}`;

export const sv = {
	title: 'Fördela bidragen',
	lead: 'Alla team räknas fram på en gång. Först ska det team som passar sämst passa så bra som möjligt, sedan alla team tillsammans. Inget händer förrän du utser teamen.',
	link: 'Fördela alla bidrag på en gång',
	back: 'Bedömning',
	facts: {
		entries: 'Bidrag att fördela',
		places: 'Platser i teamen',
		examiners: 'Examinatorer som kan',
		room: 'Bidrag de kan ta'
	},
	barred: {
		'not-trained': (names: string) =>
			`Har inte gått årets utbildning och får inget bidrag: ${names}.`,
		away: (names: string) => `Är inte med i år: ${names}.`
	},
	hidden: (count: number) =>
		`${few(count, 'bidrag', 'bidrag')} visas inte, eftersom du är jävig. En kollega får fördela dem.`,
	start: 'Räkna fram team',
	scope: 'Vad ska räknas fram?',
	scopes: {
		'without-team': 'Bara bidrag utan team',
		'not-begun': 'Alla som inte har börjat'
	},
	scopeHelp: {
		'without-team': (count: number) =>
			`${few(count, 'bidrag', 'bidrag')}. Team som redan är utsedda står som de står.`,
		'not-begun': (count: number) =>
			`${few(count, 'bidrag', 'bidrag')}. Den som är låst eller har börjat skriva står kvar; alla andra kan flyttas.`
	},
	changes: (v: { fresh: number; changed: number; same: number; without: number }) =>
		[
			v.fresh > 0 ? few(v.fresh, 'nytt team', 'nya team') : '',
			v.changed > 0 || v.fresh === 0 ? `${v.changed} team ändras` : '',
			v.same > 0 ? `${v.same} står som de står` : '',
			v.without > 0 ? `${v.without} bidrag är utan team och får inget` : ''
		]
			.filter((part) => part !== '')
			.join(', ') + '.',
	changed: {
		out: 'Lämnar teamet',
		in: 'Kommer in i teamet',
		lead: (name: string) => `${name} leder i stället`,
		same: 'Teamet står som det står.',
		new: 'Nytt team'
	},
	lacks: (count: number) => `Saknar ${count}`,
	beyond: (name: string, load: number, max: number) =>
		`${name} har redan ${load} bidrag, mer än de ${max} som hen har sagt. Det som är påbörjat eller låst står kvar; hen får inget nytt.`,
	gone: {
		withdrawn: (name: string) =>
			`Bidraget ${name} har dragits tillbaka; räkna om eller ta bort det ur förslaget.`,
		'may-not-take-part': (name: string) =>
			`Bidraget ${name} får inte delta; räkna om eller ta bort det ur förslaget.`
	},
	leaveOut: 'Ta bort ur förslaget',
	leaveOutHelp:
		'Då går det att utse de andra teamen. Har bidraget redan ett team står det som det står.',
	leftOutOfPlan: 'Bidraget är borttaget ur förslaget.',
	again: 'Räkna om',
	drop: 'Kasta förslaget',
	cancel: 'Avbryt',
	underWay: 'Teamen räknas fram',
	waiting: 'Räkningen börjar strax.',
	reload: 'Visa hur långt den har kommit',
	steps: (step: string | null, part: number) =>
		`${
			{
				bound: 'Räknar ut hur bra det kan bli',
				worst: 'Söker det bästa för det team som passar sämst',
				total: 'Söker det bästa för alla team tillsammans',
				even: 'Jämnar ut hur mycket var och en får'
			}[step ?? ''] ?? 'Räknar'
		}. ${Math.round(part * 100)} procent klart.`,
	cancelled: 'Räkningen avbröts. Det som fanns före står kvar.',
	failed: 'Räkningen gick inte att göra klar. Försök igen; det som fanns före står kvar.',
	overtaken:
		'Någon ändrade något medan teamen räknades fram: började skriva, eller låste en plats. Räkna en gång till; det som fanns före står kvar.',
	infeasible: 'Det går inte att sätta team åt alla',
	infeasibleLead: 'Det här är det som hindrar. Ändra något av det och räkna om.',
	proposal: 'Förslaget',
	worst: 'Det team som passar sämst',
	total: 'Alla team tillsammans',
	points: (fit: number, most: number) => `${fit} av ${most} poäng`,
	proven: 'Bevisat: inget annat sätt att fördela är bättre.',
	notProven: (minBound: number, totalBound: number) =>
		`Högst ${minBound} och ${totalBound} poäng är möjligt; förslaget kan vara lite sämre än det bästa.`,
	changedByHand: 'Ändrat för hand sedan det räknades fram.',
	seconds: (seconds: string) => `Räknat på ${seconds} sekunder.`,
	appoint: 'Utse teamen',
	appointHelp: (examiners: number) =>
		`${few(examiners, 'examinator', 'examinatorer')} får ett mejl var om vad de har fått, till när, med en kalenderfil.`,
	appointed: (entries: number, examiners: number) =>
		entries === 0
			? 'Alla team var redan utsedda så. Inget ändrades.'
			: `Klart. ${few(entries, 'team är utsett', 'team är utsedda')} och ${few(examiners, 'examinator har', 'examinatorer har')} fått mejl.`,
	columns: {
		number: 'Nr',
		entry: 'Bidrag',
		theClass: 'Klass',
		team: 'Team',
		fit: 'Passar',
		examiner: 'Examinator',
		load: 'Bidrag',
		leads: 'Leder',
		change: 'Teamets poäng',
		worst: 'Sämsta teamet',
		total: 'Alla team',
		choose: 'Välj',
		edit: 'Ändra'
	},
	leads: 'leder',
	locked: 'låst',
	byHand: 'ändrat för hand',
	begun: 'har börjat skriva',
	why: 'Varför just de här?',
	change: 'Ändra',
	changeFor: (entry: string) => `Ändra teamet för ${entry}`,
	loads: 'Hur mycket var och en får',
	load: (load: number, most: number) => `${load} av högst ${most}`,
	parts: {
		field: 'kan klassen',
		class: 'har bedömt klassen förr',
		language: 'läser språket',
		'fresh-eyes': 'har inte bedömt enheten förr'
	},
	near: 'har nära till enheten',
	noParts: 'inget särskilt',
	member: (v: { name: string; parts: string; points: number; load: number; most: number }) =>
		`${v.name}: ${v.parts} (${v.points} poäng). Får ${v.load} av högst ${v.most} bidrag.`,
	worstOff:
		'Inget team i omgången passar sämre. Det är så bra som det kan bli för det sämsta teamet.',
	passedTitle: 'Skulle passa bättre, men är inte med:',
	because: {
		conflict: 'är jävig',
		'not-trained': 'har inte gått årets utbildning',
		away: 'är inte med i år',
		full: 'har redan så många bidrag som hen kan ta',
		'same-unit': 'arbetar på samma enhet som en annan i teamet',
		'needed-elsewhere': 'behövs mer i ett annat team'
	},
	passed: (name: string, points: number, because: string) =>
		`${name} (${points} poäng) ${because}.`,
	none: 'Ingen skulle passa bättre.',
	entryLead:
		'Lås den som ska vara kvar, välj vem som leder, eller byt någon och se vad det kostar.',
	pin: 'Lås',
	unpin: 'Lås upp',
	saved: {
		pinned: 'Låst. Den platsen står kvar när teamen räknas om.',
		unpinned: 'Upplåst.',
		lead: 'Ny ledare för teamet.'
	},
	lockedNow: 'Låst: står kvar när teamen räknas om.',
	begunNow: 'Har börjat skriva och står kvar.',
	makeLead: 'Låt leda',
	leadNow: 'Leder teamet.',
	swap: 'Byt ut',
	swapFor: (name: string) => `I stället för ${name}`,
	swapLead:
		'Så här ändras poängen om du väljer någon annan. Den som inte bryter mot någon regel och kostar minst står först.',
	fill: (count: number) =>
		count === 1 ? 'Fyll den tomma platsen' : `Fyll en av de ${count} tomma platserna`,
	choose: 'Välj',
	chooseFor: (name: string) => `Välj ${name}`,
	cannot: (count: number) => `Kan inte väljas (${count})`,
	cannotOne: (name: string, why: string) => `${name}: ${why}.`,
	swapped: 'Bytt, och låst.',
	takeOut: 'Ta bort',
	takenOut: 'Borttagen. Platsen är tom tills du väljer någon annan.',
	incomplete: (count: number) =>
		`Teamet saknar ${count}. Det går att utse teamen först när alla platser är fyllda.`,
	signed,
	breaks: {
		conflict: 'är jävig',
		barred: 'kan inte få något nytt i år',
		kept: 'den som är låst eller har börjat skriva blir av med sin plats',
		load: 'får fler bidrag än hen kan ta',
		'team-size': 'teamet får fel storlek',
		'no-experience': 'ingen erfaren är kvar i teamet',
		'same-unit': 'två från samma enhet'
	},
	short: (count: number) => `teamet saknar ${count}`,
	over: (count: number) => `teamet har ${count} för mycket`,
	leftOut: (name: string) => `${name} är låst eller har börjat skriva, men är inte med i förslaget`,
	noPlan: 'Inget förslag finns. Räkna fram team först.',
	replace: {
		why: 'Därför',
		title: (name: string) => `Ersätt ${name}`,
		lead: (name: string, count: number) =>
			`${name} har ${few(count, 'bidrag som inte är klart', 'bidrag som inte är klara')}. Så här kan de fördelas. Det ${name} har skrivit sparas, men räknas inte längre.`,
		link: 'Ersätt i alla bidrag',
		linkFor: (name: string) => `Ersätt ${name} i alla bidrag`,
		nothing: (name: string) => `${name} har inga bidrag som inte är klara.`,
		new: 'Tar över',
		leads: 'leder teamet i stället',
		ledBy: (name: string) => `${name} leder teamet; välj vem som tar över`,
		leadsNow: 'Leder teamet',
		confirm: 'Ersätt',
		confirmHelp: 'De som tar över får ett mejl, och den som ersätts.',
		done: (count: number) =>
			`Klart. ${few(count, 'bidrag har', 'bidrag har')} fått en ny examinator.`,
		infeasible: 'Ingen kan ta över allt utan att bryta mot en regel'
	},
	causes: {
		more: (names: string, count: number) => `${names} och ${count} till`,
		all: (group: string) => `Klassen ${group}`,
		'too-few-examiners': (v: { entry: string; needed: number; found: number }) =>
			`${v.entry} behöver ${few(v.needed, 'examinator', 'examinatorer')}, men bara ${v.found} kan ta bidraget utan jäv.`,
		'no-experienced': (v: { entries: string }) =>
			`${v.entries} saknar en erfaren examinator utan jäv, som kan leda.`,
		'too-few-places': (v: { entries: string; needed: number; available: number }) =>
			`${v.entries} behöver ${v.needed} platser i team, men de som kan ta dem räcker bara till ${v.available}.`,
		'too-few-experienced': (v: { entries: string; needed: number; available: number }) =>
			`${v.entries} behöver var sin erfaren examinator (${v.needed}), men de erfarna räcker bara till ${v.available}.`,
		'pins-exceed-load': (v: { name: string; pins: number; maxLoad: number }) =>
			`${v.name} är låst vid ${v.pins} bidrag, men kan ta högst ${v.maxLoad}.`,
		'pins-exceed-team': (v: { entry: string; pins: number; teamSize: number }) =>
			`${v.entry} har ${v.pins} låsta, men teamet ska ha ${v.teamSize}.`,
		'pins-of-one-unit': (v: { entry: string; names: string }) =>
			`I ${v.entry} är ${v.names} låsta, men de arbetar på samma enhet.`,
		'min-loads-exceed-places': (v: { needed: number; places: number }) =>
			`Examinatorerna ska ha minst ${v.needed} bidrag tillsammans, men teamen har bara ${v.places} platser.`,
		'min-load-unreachable': (v: { name: string; minLoad: number; found: number }) =>
			`${v.name} ska ha minst ${v.minLoad} bidrag, men är utan jäv bara i ${v.found}.`,
		combination: (v: { demands: string; entries: string; names: string }) =>
			`${v.demands} går inte att förena${v.entries ? ` för ${v.entries}` : ''}${v.names ? ` med ${v.names}` : ''}.`,
		demands: {
			team: 'teamens storlek',
			'team-most': 'teamens storlek',
			'max-load': 'hur mycket var och en kan ta',
			'min-load': 'hur mycket var och en minst ska ha',
			experienced: 'en erfaren i varje team',
			'one-unit': 'inte två från samma enhet',
			pin: 'det som är låst'
		} as Record<string, string>,
		unknown:
			'Ingen enskild orsak gick att peka ut. Försök med fler examinatorer eller färre låsta platser.'
	},
	mail: {
		assigned: (v: {
			name: string;
			award: string;
			count: number;
			entries: string;
			until: string;
			link: string;
		}) => ({
			subject: `Du har fått ${few(v.count, 'bidrag', 'bidrag')} att bedöma i ${v.award}`,
			body: `Hej ${v.name}!

De här bidragen ska du bedöma i ${v.award}:

${v.entries}
${v.until ? `\nLämna in dina bedömningar senast ${v.until}. Tiden finns i kalenderfilen.\n` : ''}
Ingen annan ser din bedömning förrän alla i teamet har lämnat in sina.
Är du jävig i något av dem? Anmäl det på bidragets sida, så utser kansliet någon annan.

Alla dina bidrag:
${v.link}
`
		}),
		entry: (v: { number: number; name: string; lead: boolean; team: string; fresh: boolean }) =>
			`– Nr ${v.number}, ${v.name}${v.lead ? ' (du leder)' : ''}${v.fresh ? '' : ' (har du redan)'}. I teamet: ${v.team}.`,
		dismissed: (v: { name: string; award: string; entries: string; contact: string }) => ({
			subject: `Du bedömer inte längre ${v.entries}`,
			body: `Hej ${v.name}!

Någon annan har tagit över ${v.entries} i ${v.award}. Det du har skrivit är sparat, men räknas inte längre.

Undrar du över något? Skriv till ${v.contact}.
`
		}),
		event: (award: string, count: number) =>
			`Lämna in ${few(count, 'bedömning', 'bedömningar')}, ${award}`,
		file: 'lamna-in.ics'
	}
};
