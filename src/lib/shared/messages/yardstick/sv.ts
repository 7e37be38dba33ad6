// Swedish words of the training case, and of how alike examiners assess during the round.
const number = new Intl.NumberFormat('sv-SE', {
	minimumFractionDigits: 1,
	maximumFractionDigits: 1
});
const two = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** "+0,6", "−0,3", "0,0". */
const signed = (value: number) =>
	(Math.round(value * 10) > 0 ? '+' : '') + number.format(Math.round(value * 10) / 10 + 0);
const examiners = (n: number) => (n === 1 ? '1 examinator' : `${n} examinatorer`);
const steps = (value: number) => `${number.format(Math.abs(value))} steg`;

export const sv = {
	signed,
	two: (value: number) => two.format(value + 0),
	number: (value: number) => number.format(value + 0),
	interval: (low: string, high: string) => `${low} till ${high}`,
	/** Why a figure cannot be said. */
	unsaid: {
		'no-pairs': 'Kan inte sägas än: inget har bedömts av två.',
		'all-equal': 'Kan inte sägas: alla poäng är lika.',
		'too-few-units': 'För få för att säga hur säkert det är.',
		'shares-nothing': 'Kan inte sägas än: ingen annan har bedömt samma sak.'
	},
	severity: {
		/** How somebody's scores lie beside colleagues'. */
		lies: (severity: number) =>
			Math.round(Math.abs(severity) * 10) === 0
				? 'Som kollegorna'
				: severity > 0
					? `${steps(severity)} strängare`
					: `${steps(severity)} generösare`,
		out: {
			stricter: 'Strängare än kollegorna',
			'more-generous': 'Generösare än kollegorna',
			within: 'Inom det vanliga'
		},
		/** The one convention, wherever severities are said with signs. */
		signs: 'Plus är strängare (lägre poäng), minus är generösare (högre poäng).',
		axis: 'Generösare (minus) till vänster, strängare (plus) till höger. Strecket visar hur säkert det är.',
		column: 'Jämfört med kollegor',
		csvColumn: 'Steg strängare än kollegor (minus: generösare)',
		interval: '95 % säkert inom',
		scores: 'Poäng jämförda'
	},
	alpha: {
		column: 'Enighet (alfa)',
		interval: '95 % säkert inom',
		/** What a value of alpha means, in words. */
		means: (alpha: number): string => (alpha >= 0.8 ? 'Hög' : alpha >= 0.667 ? 'Godtagbar' : 'Låg'),
		axis: '1 är full enighet, 0 är som slumpen. Strecken visar 0,67 och 0,80.',
		in: (value: string) => `Enighet (Krippendorffs alfa): ${value}.`
	},
	training: {
		title: 'Övningsfall',
		mineLead:
			'Alla examinatorer sätter poäng på samma text innan omgången börjar. Sedan ser ni hur lika ni tänker.',
		none: 'Det finns inget övningsfall att bedöma just nu.',
		task: (award: string) => `Bedöm övningsfallet i ${award}`,
		toScore: 'Bedöm övningsfallet',
		seeResult: 'Se hur poängen ligger',
		choose: 'Fler övningsfall',
		states: { none: 'Inte påbörjat', draft: 'Utkast', submitted: 'Inlämnat' },
		until: (when: string) => `Lämna in senast ${when}.`,
		late: (when: string) => `Skulle ha lämnats in senast ${when}. Du kan fortfarande lämna in.`,
		closed: 'Övningsfallet är stängt. Det går inte att lämna in poäng längre.',
		closedIn: 'Övningsfallet är stängt.',
		alone: 'Ingen annan ser dina poäng förrän de har lämnat in sina egna. Då ser de dem utan namn.',
		text: 'Övningsfallet',
		book: 'Dina poäng',
		scoreOn: (criterion: string) => `Poäng på ${criterion}`,
		reason: (criterion: string) => `Varför den poängen på ${criterion}?`,
		reasonLabel: 'Varför den poängen?',
		reasonHelp: 'En eller två meningar. Kollegorna läser dem utan namn.',
		save: 'Spara utkast',
		saved: (when: string) => `Sparat ${when}.`,
		autosaving: 'Sparar …',
		notSaved: 'Inte sparat än. Det du har skrivit står kvar här. Vi försöker igen.',
		submit: 'Lämna in',
		submitHelp: 'När du har lämnat in kan du inte ändra.',
		newer:
			'Det har sparats något nytt i ett annat fönster. Det du skrev här står kvar i fälten. Spara igen om det ska gälla.',
		handedInTitle: 'Dina poäng är inlämnade',
		handedIn: (in_: number, of: number) => `${in_} av ${of} examinatorer har lämnat in.`,
		notYetShared: 'När minst tre har lämnat in visas allas poäng här, utan namn.',
		spreadTitle: 'Så ligger poängen',
		spreadLead: 'Siffran i rutan är hur många som gav den poängen. Namnen visas inte.',
		spreadCaption: 'Hur många som gav varje poäng',
		criterion: 'Kriterium',
		mine: 'din',
		mineLong: 'din poäng',
		key: 'facit',
		keyLong: 'kansliets facit',
		legend: 'Ring: din poäng. Streckad ram: facit.',
		legendOffice: 'Streckad ram: facit.',
		nobody: 'ingen',
		reasons: 'Skälen, utan namn',
		reasonsOf: (criterion: string) => `Skälen till poängen på ${criterion}`,
		yourScore: 'din',
		keyReason: 'Facit',
		yours: 'Du jämfört med kollegorna',
		yoursLies: (severity: number, low: number, high: number) => {
			const within = `95 % säkert inom ${signed(low)} till ${signed(high)} steg`;
			if (Math.round(Math.abs(severity) * 10) === 0)
				return `Du är i snitt varken strängare eller generösare än kollegorna (${within}).`;
			const way = severity > 0 ? 'strängare' : 'generösare';
			return `Du är i snitt ${steps(severity)} ${way} än kollegorna (${within}).`;
		},
		yoursHelp:
			'Det är inget fel att ligga åt ena hållet. Läs skälen och fundera på om ni läser skalan lika.',
		/** How far somebody lies from the key on average: in words, since a plus means stricter here. */
		keyLies: (apart: number) =>
			Math.round(Math.abs(apart) * 10) === 0
				? 'På facit'
				: `${steps(apart)} ${apart > 0 ? 'över' : 'under'}`,
		yoursKey: (apart: number) =>
			Math.round(Math.abs(apart) * 10) === 0
				? 'I snitt ligger du på facit.'
				: `I snitt ligger du ${number.format(Math.abs(apart))} steg ${apart > 0 ? 'över' : 'under'} facit.`,
		you: 'Du',
		colleague: (n: number) => `Kollega ${n}`,
		all: 'Alla, utan namn',
		allCaption: 'Hur stränga examinatorerna är på övningsfallet',
		examiner: 'Examinator',
		back: 'Mina bedömningar'
	},
	office: {
		title: 'Övningsfall',
		lead: 'Alla examinatorer bedömer samma text före omgången. Då ser ni hur lika de läser skalan, och kan prata om det i tid.',
		back: 'Bedömning',
		toTraining: 'Övningsfall',
		toRound: 'Samma måttstock',
		steps: { draft: 'Utkast', open: 'Öppet', closed: 'Stängt' },
		name: 'Rubrik',
		introduction: 'Till examinatorerna',
		introductionHelp: 'Vad fallet är, och vad de ska tänka på.',
		closes: 'Lämnas in senast',
		sections: 'Texten',
		sectionsHelp:
			'Skriv eller klistra in. Ta bort namn på personer, och fråga enheten först om texten kommer från den.',
		section: (n: number) => `Avsnitt ${n}`,
		heading: (n: number) => `Rubrik på avsnitt ${n}`,
		headingLabel: 'Rubrik',
		text: (n: number) => `Text i avsnitt ${n}`,
		textLabel: 'Text',
		more: 'Spara och lägg till ett avsnitt',
		copy: 'Hämta texten ur ett tidigare bidrag',
		copyFrom: 'Bidrag',
		copyHelp:
			'De långa svaren läggs sist i texten. Namn, adresser, film och filer följer inte med. Läs igenom innan ni öppnar.',
		copyButton: 'Spara och hämta texten',
		copied: 'Texten är hämtad och ligger sist. Läs igenom den.',
		noEarlier: 'Det finns inga bidrag från tidigare omgångar att hämta text ur.',
		key: 'Facit',
		keyHelp:
			'Frivilligt: de poäng som kansliet eller erfarna examinatorer skulle ge, och varför. Visas för den som har lämnat in sina egna.',
		keyScore: (criterion: string) => `Facit på ${criterion}`,
		keyReason: (criterion: string) => `Skäl till facit på ${criterion}`,
		keyReasonLabel: 'Skäl',
		noKey: 'Inget facit',
		save: 'Spara',
		savedNow: 'Sparat.',
		openTitle: 'Öppna för examinatorerna',
		openHelp: (n: number) =>
			`${examiners(n)} får ett mejl. Efter det kan text och facit inte ändras.`,
		noPool: 'Det finns inga examinatorer i omgången än, så ingen får något mejl.',
		open: 'Öppna övningsfallet',
		opened: 'Övningsfallet är öppet och examinatorerna har fått ett mejl.',
		newer:
			'Någon annan har sparat övningsfallet sedan du öppnade sidan. Det du skrev står kvar i fälten. Jämför, och spara igen om det ska gälla.',
		in: (in_: number, of: number) => `${in_} av ${of} har lämnat in`,
		closesAt: (when: string) => `Lämnas in senast ${when}.`,
		moveClose: 'Flytta sista dagen',
		moved: 'Sista dagen är flyttad.',
		left: 'Har inte lämnat in',
		leftNone: 'Alla har lämnat in.',
		state: { none: 'Inte börjat', draft: 'Har börjat', submitted: 'Har lämnat in' },
		remind: (n: number) => `Påminn ${n === 1 ? 'den som är kvar' : `de ${n} som är kvar`}`,
		remindSoon: 'De har nyss fått ett mejl. Vänta ett halvt dygn innan du påminner igen.',
		reminded: (n: number) =>
			n === 1 ? '1 påminnelse är skickad.' : `${n} påminnelser är skickade.`,
		close: 'Stäng övningsfallet',
		closeHelp: 'Efter det kan ingen mer lämna in. De som har lämnat in kan fortfarande läsa.',
		closedNow: 'Övningsfallet är stängt.',
		openAgain: 'Öppna igen',
		openedAgain: 'Övningsfallet är öppet igen.',
		scoresFirst: 'Du är också examinator. Lämna in dina egna poäng först, så visas de andras här.',
		spread: 'Så ligger poängen',
		spreadLead: 'Siffran i rutan är hur många som gav den poängen.',
		severities: 'Strängare eller generösare',
		severitiesLead:
			'Hur många steg strängare eller generösare än kollegorna var och en är på övningsfallet. Bara ni ser namnen.',
		severitiesCaption: 'Examinatorerna på övningsfallet',
		fromKey: 'Från facit',
		nobodyIn: 'Ingen har lämnat in än.',
		scoresCaption: 'Allas poäng',
		scoresTitle: 'Allas poäng och skäl',
		text1: 'Läs texten',
		csv: 'Hämta poängen som csv',
		csvName: 'övningsfall'
	},
	round: {
		title: 'Samma måttstock',
		lead: 'Bedömer teamen lika? Här syns vem som är strängare eller generösare, på vilka kriterier teamen är oense, och vad som är sent. Bara bidrag där allas bedömningar är inne räknas med.',
		counted: (n: number, of: number) =>
			n === 0
				? `Inget av ${of} bidrag har alla sina bedömningar inne än.`
				: `Bygger på ${n} av ${of} bidrag.`,
		conflicts: (n: number) =>
			n === 1
				? 'Ett bidrag som du är jävig mot är inte med.'
				: `${n} bidrag som du är jävig mot är inte med.`,
		severities: 'Strängare eller generösare',
		severitiesLead:
			'Hur många steg strängare eller generösare var och en är än kollegor på samma bidrag. Den som har bedömt lite dras mot mitten.',
		severitiesCaption: 'Examinatorerna i omgången',
		groups: (n: number) =>
			`Examinatorerna bildar ${n} grupper som inte har bedömt något gemensamt. Jämför bara inom gruppen.`,
		group: 'Grupp',
		examiner: 'Examinator',
		agreement: 'Enighet på varje kriterium',
		agreementLead:
			'Hur lika teamen sätter poäng på varje kriterium. Är enigheten låg kan det bero på att kriteriet läses olika.',
		agreementCaption: 'Enigheten, kriterium för kriterium',
		criterion: 'Kriterium',
		means: 'Det är',
		entries: 'Bidrag',
		apart: 'Där teamen skiljer sig mest',
		apartLead: 'Skillnaden mellan högsta och lägsta poäng i teamet, i snitt över kriterierna.',
		apartCaption: 'Bidragen där teamen skiljer sig mest',
		entry: 'Bidrag',
		average: 'Skillnad i snitt',
		most: 'Störst',
		mostOn: (apart: number, criterion: string) => `${apart} på ${criterion}`,
		noneApart: 'Alla bedömningar är lika.',
		read: 'Läs bedömningarna',
		late: 'Sena och saknade bedömningar',
		lateLead: (when: string) => `Bedömningarna ska vara inne ${when}.`,
		noDeadline: 'Kalendern säger inte när bedömningarna ska vara inne.',
		lateCaption: 'Bedömningar som inte är inne, examinator för examinator',
		of: 'Har',
		in: 'Inne',
		begun: 'Påbörjade',
		notBegun: 'Inte påbörjade',
		when: 'Tid',
		daysLeft: (n: number) =>
			n === 0 ? 'Sista dagen i dag' : n === 1 ? '1 dag kvar' : `${n} dagar kvar`,
		daysLate: (n: number) =>
			n <= 0 ? 'Tiden har gått ut' : n === 1 ? '1 dag sen' : `${n} dagar sen`,
		which: 'Vilka',
		entriesLeft: (n: number) => `${n} bidrag`,
		replace: 'Byt examinator',
		replaceAll: 'Ersätt överallt',
		noneLate: 'Alla bedömningar är inne.',
		remindersLink: 'Påminnelserna går av sig själva. Se och ändra dem.',
		method: 'Så räknar vi',
		methodText: [
			'Enigheten är Krippendorffs alfa för en skala med ordning: 1 när alla sätter samma poäng, 0 när det är som slumpen. Intervallet är gjort genom att dra bidragen om tusen gånger. Krippendorff rekommenderar minst 0,80, och minst 0,67 för försiktiga slutsatser.',
			'Strängheten räknas ur vad flera har satt på samma kriterium i samma bidrag, så att den som har fått svaga bidrag inte räknas som sträng. Den som har bedömt lite dras mot mitten, och intervallet visar hur säkert det är.',
			'Siffrorna är till för samtal. De ändrar inga poäng.'
		],
		csv: 'Hämta som csv',
		csvOf: (what: string) => `Hämta som csv: ${what}`,
		csvNames: {
			severities: 'stränghet',
			agreement: 'enighet',
			entries: 'skillnader',
			late: 'väntande bedömningar'
		},
		low: 'Lägst',
		high: 'Högst'
	},
	mails: {
		opened: (v: { name: string; award: string; title: string; until: string; link: string }) => ({
			subject: `Övningsfall inför ${v.award}`,
			body: `Hej ${v.name}!

Innan bedömningen börjar sätter alla examinatorer poäng på samma text: ${v.title}.
Så ser vi om vi läser skalan lika.

Lämna in dina poäng senast ${v.until}. När du har gjort det ser du hur de andras ligger, utan namn.

Här är övningsfallet:
${v.link}
`
		}),
		left: (v: { name: string; award: string; title: string; until: string; link: string }) => ({
			subject: `Övningsfallet inför ${v.award} väntar på dig`,
			body: `Hej ${v.name}!

Dina poäng på övningsfallet ”${v.title}” är inte inlämnade än. Sista dag är ${v.until}.

Här är övningsfallet:
${v.link}
`
		})
	}
};

export type YardstickMessages = typeof sv;
