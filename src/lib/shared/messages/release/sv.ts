// Swedish words of the office's pages about how and when a round is released, and the letters that go with it.
const people = (n: number) => (n === 1 ? '1 person' : `${n} personer`);
const honours = (n: number) =>
	n === 0 ? 'ingen utmärkelse' : n === 1 ? '1 utmärkelse' : `${n} utmärkelser`;

export const sv = {
	plan: {
		title: 'Hur och när',
		lead: 'Välj hur omgången blir offentlig. Det går att ändra ända tills det händer.',
		byHand: 'Hela omgången offentliggörs för hand, när ni trycker på knappen.',
		byClass: 'Klass för klass, för hand eller i takt med presentationen på prisutdelningen.',
		at: (when: string) => `Hela omgången offentliggörs av sig själv ${when}.`,
		missed:
			'Tiden kom, men alla beslut var inte fastställda, eller så gick något fel. Inget har blivit offentligt, och inget blir det av sig självt.',
		missedTitle: 'Omgången blev inte offentliggjord',
		change: 'Ändra hur och när',
		move: 'Flytta eller ställ in',
		how: 'Vad som blir offentligt',
		whole: 'Hela omgången på en gång',
		wholeHelp: 'Alla klasser, i samma ögonblick.',
		classes: 'Klass för klass',
		classesHelp:
			'Varje klass blir offentlig för sig, för hand eller när den visas på prisutdelningen. Pressen får sitt mejl när den sista är ute.',
		inStep: 'I takt med presentationen',
		inStepHelp:
			'Omgången blir offentlig när den sista vinnaren visas på prisutdelningen, eller för hand.',
		inStepPlan: 'När den sista vinnaren visas på prisutdelningen, eller för hand.',
		when: 'Tid',
		whenHelp:
			'Lämna tomt för att offentliggöra för hand. Annars sker det av sig självt på den tiden, om alla beslut är fastställda då.',
		save: 'Spara',
		back: 'Tillbaka till prisutdelningen',
		saved: 'Sparat.',
		called: 'Ingen tid är satt. Omgången offentliggörs för hand.'
	},
	wordless: {
		title: (n: number) => (n === 1 ? 'En saknar rader från juryn' : `${n} saknar rader från juryn`),
		text: 'De får inget pris, och juryn har inte skrivit varför. I sitt brev får de då bara beskedet. Be juryn skriva några rader först:',
		toPanel:
			'De får inget pris, och ingen har skrivit varför. Skriv några rader till var och en: de står i enhetens brev. Det går också sedan ni har fastställt, fram till att omgången blir offentlig.'
	},
	classes: {
		title: 'Klasserna',
		lead: 'En klass kan offentliggöras när juryns ordförande har fastställt den.',
		class: 'Klass',
		state: 'Läge',
		act: 'Gör',
		released: (when: string) => `Offentlig sedan ${when}`,
		sealed: (n: number) => `Fastställd, ${honours(n)}`,
		waiting: 'Inte fastställd än',
		empty: 'Ingen deltar',
		release: (name: string) => `Offentliggör ${name}`,
		confirm: (name: string) => `Offentliggör klassen ${name}`,
		confirmLead: (edition: string) =>
			`Bara den här klassen i ${edition} blir offentlig. Övriga förblir hemliga.`,
		steps: (n: number, told: number) => [
			n === 0
				? 'Klassen visas som offentliggjord. Ingen får något i den.'
				: `${honours(n)} med motivering visas på omgångens sida, i arkivet, i sökningen och i öppna data.`,
			`${people(told)} bakom klassens bidrag får mejl.`
		]
	},
	letters: {
		linkReleased: 'Läs breven',
		leadReleased:
			'Breven lades på kö när omgången blev offentlig. De som deltog fick sina före pressen.',
		title: 'Breven',
		link: 'Läs och ändra breven',
		lead: 'De här breven läggs på kö i samma ögonblick som omgången blir offentlig. De som deltog får sina före pressen.',
		which: 'Vilket brev',
		language: 'Språk',
		languages: { sv: 'Svenska', en: 'Engelska' },
		kinds: {
			winner: 'Till dem som får något',
			thanks: 'Till dem som inte vann',
			panel: 'Till juryn',
			guests: 'Till gästerna',
			press: 'Till pressen'
		},
		about: {
			winner: 'Går till alla bakom ett bidrag som får en utmärkelse.',
			thanks:
				'Går till alla bakom ett bidrag som inte får något, i samma ögonblick. Där ingen examinator har bedömt står juryns rader i brevet.',
			panel: 'Går till juryn när hela omgången är ute.',
			guests: 'Går till gästerna på prisutdelningen när alla dess omgångar är ute.',
			press: 'Går till pressen tio minuter efter alla andra, när hela omgången är ute.'
		},
		house: 'Det här är husets egen text. Ändra den om ni vill.',
		own: 'Det här är er egen text. Töm båda fälten för att få tillbaka husets.',
		subject: 'Ämne',
		body: 'Text',
		words: 'Ord som byts ut',
		wordsLead:
			'Skriv dem med dubbla klamrar. En rad med ett ord som inte betyder något för mottagaren utelämnas.',
		save: 'Spara brevet',
		saved: 'Brevet är sparat.',
		closed: 'Omgången är offentliggjord. Breven har gått.'
	},
	press: {
		title: 'Pressens adresser',
		link: 'Pressens adresser',
		lead: 'De som står här får pressinformationen, tio minuter efter att enheterna har fått sina brev. Listan gäller alla omgångar.',
		none: 'Ingen står på listan än.',
		name: 'Namn eller redaktion',
		email: 'E-post',
		add: 'Lägg till',
		remove: 'Ta bort',
		removeNamed: (name: string) => `Ta bort ${name}`,
		added: 'Tillagd.',
		removed: 'Borttagen.'
	},
	reason: {
		title: 'Några rader till enheten',
		lead: 'Om bidraget inte vinner får enheten de här raderna i sitt brev, när omgången offentliggörs. Hela juryn kan ändra dem till dess.',
		label: 'Juryns rader',
		help: 'Vad ni tyckte om, och vad som hade behövts. Skriv till enheten, på svenska.',
		save: 'Spara raderna',
		saved: 'Raderna är sparade.',
		by: (who: string, when: string) => `Senast sparat av ${who}, ${when}.`,
		newer: 'Någon annan i juryn har ändrat raderna sedan du läste dem. Så här lyder de nu:',
		sent: 'Raderna har gått till enheten.'
	},
	own: {
		title: 'Några rader från juryn'
	}
};

export type ReleaseMessages = typeof sv;
