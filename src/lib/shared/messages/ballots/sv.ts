// Swedish words of ranked ballots.
const list = new Intl.ListFormat('sv');
const ordinal = (n: number) => `${n}:${n === 1 || n === 2 ? 'a' : 'e'}`;

export const sv = {
	title: 'Omröstningar',
	link: 'Rösta genom att rangordna',
	lead: 'Ni rangordnar bidragen var och en för sig. Rösterna räknas par för par: vilket av två bidrag föredrar flest?',
	none: 'Det har inte varit någon omröstning än.',
	kinds: { open: 'Öppen', secret: 'Hemlig' },
	states: { open: 'Pågår', closed: 'Avslutad' },
	untitled: 'Omröstning',
	progress: (n: number, of: number) => `${n} av ${of} har röstat`,
	opened: (when: string) => `Öppnad ${when}.`,
	closed: (when: string) => `Avslutad ${when}.`,
	all: 'Alla omröstningar',
	open: {
		title: 'Öppna en omröstning',
		lead: 'Du leder omröstningen. Röstlängden är de som är här nu.',
		notLead:
			'Ordföranden eller vice ordföranden öppnar en omröstning. Den som står tillbaka från ett bidrag i klassen gör det inte.',
		class: 'Klass',
		question: 'Vad gäller det?',
		questionHelp: 'Till exempel: Vilka ska få utmärkelsen?',
		kind: 'Hur röstar ni?',
		kindOpen: 'Öppet',
		kindOpenHelp: 'När omröstningen är avslutad syns hur var och en har röstat.',
		kindSecret: 'Hemligt',
		kindSecretHelp:
			'Ingen kan se vem som har röstat vad, inte heller kansliet. Bara att ni har röstat sparas. Minst tre måste rösta.',
		voters: 'Vilka är med och röstar?',
		on: 'Vilka bidrag gäller det?',
		hidden: (n: number) =>
			n === 1
				? 'Ett bidrag som du står tillbaka från är också med. Du ser det inte.'
				: `${n} bidrag som du står tillbaka från är också med. Du ser dem inte.`,
		submit: 'Öppna omröstningen'
	},
	vote: {
		title: 'Din röst',
		lead: 'Ge det bidrag du helst ser plats 1. Samma siffra betyder att du inte föredrar något av dem. Ett bidrag utan siffra kommer efter alla som har en. Du kan flytta med pilarna eller dra.',
		recused: (n: number) =>
			n === 1
				? 'Du står tillbaka från ett bidrag, som därför inte finns på din röstsedel. Din röst räknas inte i något par där det ingår, varken för eller emot.'
				: `Du står tillbaka från ${n} bidrag, som därför inte finns på din röstsedel. Din röst räknas inte i något par där de ingår, varken för eller emot.`,
		blank: 'Jag avstår',
		final: 'En röst kan inte ändras.',
		secret: 'Ingen kan se hur du har röstat, bara att du har gjort det.',
		open: 'När omröstningen är avslutad syns din röst för panelen och kansliet.',
		submit: 'Rösta',
		arranged: 'Ordnat. Du har inte röstat än.',
		voted: 'Din röst är mottagen.',
		youVoted: 'Du har röstat.',
		notOnRoll: 'Du står inte på röstlängden.',
		typed: 'Så här hade du ordnat'
	},
	roll: {
		title: 'Röstlängd',
		voted: 'har röstat',
		not: 'har inte röstat'
	},
	close: {
		title: 'Avsluta',
		lead: 'När omröstningen är avslutad räknas rösterna och ingen kan rösta längre.',
		left: (n: number) => (n === 1 ? 'En har inte röstat.' : `${n} har inte röstat.`),
		submit: 'Avsluta och räkna'
	},
	result: {
		title: 'Resultat',
		notCounted: {
			'too-few':
				'Rösterna är inte räknade. Färre än tre kunde jämföra något av paren, och då skulle siffrorna visa vem som har röstat vad. Rösta igen med fler, eller öppet.',
			conflict:
				'Rösterna är inte räknade. För någon som hade röstat kom jäv fram innan omröstningen avslutades, och en hemlig röst kan inte tas ur siffrorna. Rösta igen.'
		},
		setAside: (name: string, entries: string[]) =>
			`Rösten från ${name} är inte räknad i par där ${list.format(entries)} ingår: jäv kom fram innan omröstningen avslutades.`,
		partial: (n: number) =>
			n === 1
				? 'Du står tillbaka från ett bidrag i omröstningen. Här står ordningen mellan de övriga. Det samlade resultatet kan vara ett annat.'
				: `Du står tillbaka från ${n} bidrag i omröstningen. Här står ordningen mellan de övriga. Det samlade resultatet kan vara ett annat.`,
		advice: 'Omröstningen är ett underlag. Beslutet fattar ni bidrag för bidrag.',
		place: ordinal,
		shared: (n: number) => `Delad ${ordinal(n)} plats`,
		condorcet: (name: string) =>
			`Fler föredrar ${name} framför vart och ett av de andra bidragen, två och två.`,
		single: (name: string) =>
			`Inget bidrag föredras framför alla andra: önskemålen går i en cirkel. Cirkeln bryts där minst skiljer, och då kommer ${name} först.`,
		tie: (names: string[]) =>
			`${list.format(names)} delar första platsen: rösterna skiljer dem inte åt, direkt eller genom andra. Ni avgör själva hur ni går vidare.`,
		against: (before: string, after: string, over: number, under: number) =>
			`${before} står före ${after}, fast fler föredrar ${after} (${under} mot ${over}): andra jämförelser i cirkeln väger tyngre.`,
		pairs: 'Par för par',
		pairsCaption: 'Hur många som föredrar bidraget i raden framför det i kolumnen',
		sideways: 'Bläddra i sidled för att se alla.',
		pairsLead:
			'Läs en rad åt höger: så många föredrar bidraget framför det i kolumnen. Fet stil där de är fler än de som föredrar tvärtom.',
		entry: 'Bidrag',
		of: (all: number) => `av ${all}`,
		more: 'fler',
		votes: 'Så röstade var och en',
		voter: 'Ledamot',
		order: 'Ordning',
		unranked: (names: string[]) => `utan plats: ${list.format(names)}`,
		blank: 'Avstod',
		method: 'Så räknas rösterna',
		methodText: [
			'För varje par räknas hur många som föredrar det ena framför det andra. Den som inte har gett något av dem en egen plats föredrar inget, och den som står tillbaka från något av dem räknas inte i paret.',
			'Föredras ett bidrag framför vart och ett av de andra vinner det. Går önskemålen i cirkel jämförs vägarna: A står före B om den starkaste kedjan från A till B är starkare än den från B till A. En kedja är så stark som sin svagaste länk.',
			'Metoden är Schulzes (2011). Den gynnar inte den som har flera som liknar den, och ingen förlorar på att någon rankar den högre.'
		]
	}
};
