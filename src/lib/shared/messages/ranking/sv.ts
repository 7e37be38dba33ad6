// Swedish words of the ranking.
const two = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const one = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const entries = (n: number) => (n === 1 ? '1 bidrag' : `${n} bidrag`);

export const sv = {
	title: 'Rangordning',
	lead: 'Siffrorna avgör inte. De visar vad poängen säger, hur säkert det är, och var samtalet behövs.',
	link: 'Se rangordningen och hur säker den är',
	back: 'Alla bidrag',
	number: (value: number) => two.format(value),
	interval: (low: number, high: number) => `${two.format(low)}–${two.format(high)}`,
	/** A probability in whole percent; never "0 %" or "100 %", since neither is known. */
	percent: (share: number) => {
		const whole = Math.round(share * 100);
		return whole < 1 ? '<1\u00a0%' : whole > 99 ? '>99\u00a0%' : `${whole}\u00a0%`;
	},
	sources: {
		reviews:
			'Siffrorna bygger på examinatorernas egna bedömningar, innan de enades: bara där syns hur sträng var och en är. Samsynen står bredvid. Vem som har gett vad visas inte.',
		panel:
			'Siffrorna bygger på de bedömningar som ni har lämnat in. Varje lämnad bedömning räknas, och ingen utkast.',
		none: 'Den här utmärkelsen har inga poäng att rangordna efter.'
	},
	scored: (n: number, assessors: number) =>
		`${entries(n)}, ${assessors === 1 ? 'bedömda av en' : `bedömda av ${assessors}`}.`,
	order: 'De står i samma ordning på hela sidan: efter justerad poäng, den högsta först.',
	nothingYet: 'Inga bedömningar är klara än.',
	unscored: (names: string) => `Ännu utan bedömning: ${names}.`,
	hidden: (n: number) =>
		n === 1
			? 'Du står tillbaka från ett bidrag i klassen. Siffrorna här är räknade utan det, och kan därför skilja sig från dem som andra ser.'
			: `Du står tillbaka från ${n} bidrag i klassen. Siffrorna här är räknade utan dem, och kan därför skilja sig från dem som andra ser.`,
	cautions: {
		'one-assessor':
			'En enda person har bedömt klassen. Hur sträng den är går inte att se, och ordningen är bara den personens.',
		'no-overlap':
			'Inget bidrag har bedömts av mer än en person. Stränghet och förtjänst går inte att skilja åt, så ordningen är mycket osäker.',
		groups:
			'Alla bidrag har inte bedömare gemensamt, ens genom andra. Jämförelser mellan grupperna bygger på att bidrag och bedömare har fördelats av en slump. Gruppen står i tabellen.',
		'all-equal': 'Alla poäng är lika. Siffrorna skiljer inget bidrag från ett annat.'
	},
	first: {
		title: 'Vilka kan vara främst?',
		text: (named: string, rest: string | null) =>
			`${named}.${rest === null ? '' : ` Övriga har tillsammans ${rest}.`}`,
		one: (name: string, percent: string) => `${name} (${percent})`
	},
	close: {
		more: (n: number) => (n === 1 ? 'Ett par till' : `${n} par till`),
		title: 'För nära att skilja åt: tala om de här',
		lead: 'De här står bredvid varandra i ordningen, och poängen räcker inte för att säga vilket som är bättre.',
		even: (first: string, next: string) =>
			`${first} eller ${next}? Det är lika troligt åt båda håll.`,
		pair: (first: string, next: string, percent: string) =>
			`${first} eller ${next}? Det är ${percent} sannolikt att den första förtjänar mer.`,
		none: 'Siffrorna skiljer alla grannar åt. Det säger inget om det som inte har fått poäng.'
	},
	figures: {
		title: 'Poängen, råa och justerade',
		caption: (name: string) => `Poäng i ${name}`,
		captionAll: 'Poäng',
		entry: 'Bidrag',
		adjusted: 'Justerad',
		interval: '95 % säkert inom',
		raw: 'Rått medel',
		rawWithPlace: (mean: string, place: number) => `${mean} (plats ${place})`,
		agreed: 'Samsyn',
		scoredBy: 'Bedömt av',
		group: 'Grupp',
		axis: (from: number, to: number) =>
			`Från ${from} till ${to} på skalan. Punkten är den justerade poängen, den breda linjen var den ligger i 95 fall av 100, det lilla strecket det råa medelvärdet.`
	},
	places: {
		title: 'Hur troligt är varje plats?',
		caption: (name: string) => `Sannolikheten för varje plats i ${name}`,
		captionAll: 'Sannolikheten för varje plats',
		place: (n: number) => `${n}:${n === 1 || n === 2 ? 'a' : 'e'}`,
		orWorse: (n: number) => `${n}:${n === 1 || n === 2 ? 'a' : 'e'} eller sämre`,
		axis: 'Första delen från vänster i varje stapel är första platsen, sedan i ordning.'
	},
	method: {
		title: 'Så är siffrorna räknade',
		text: [
			'Den som är sträng drar ned de bidrag som den har fått, och den som är generös drar upp sina. När inte alla har bedömt allt blir det orättvist. Därför räknar vi ut hur mycket lägre eller högre var och en ger än andra på samma bidrag, och tar bort det.',
			'Den justerade poängen är vad bidraget väntas ha fått om alla som har bedömt i klassen hade bedömt det. Få poäng flyttar ett bidrag litet från klassens mitt, många poäng flyttar det mer.',
			'Metoden är en linjär modell med korsade slumpeffekter för bidrag och bedömare, räknad med all sin osäkerhet. Samma poäng ger samma siffror varje gång.'
		],
		differ: (between: number, within: number) =>
			`Bedömarna skiljer sig åt med omkring ${one.format(between)} steg. Ett och samma bidrags poäng skiljer sig dessutom med omkring ${one.format(within)} steg av andra skäl.`
	}
};
