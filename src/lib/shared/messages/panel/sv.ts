// Swedish words about who sits on a panel.
const low = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);

const list = new Intl.ListFormat('sv');

export const sv = {
	parts: {
		chair: 'Ordförande',
		vice_chair: 'Vice ordförande',
		member: 'Ledamot',
		substitute: 'Ersättare'
	},
	part: 'Uppdrag',
	partHelp: 'En är ordförande. En ersättare läser in sig och går in för den som saknas.',
	setUp: {
		add: 'Lägg till fler rader',
		sends:
			'Den som är ny får ett mejl om att vara utsedd och ombeds svara. De som redan sitter får inget.',
		sent: (n: number) =>
			n === 0
				? 'Ingen är ny, så inget mejl är skickat.'
				: n === 1
					? 'En ny person har fått ett mejl och ombeds svara.'
					: `${n} nya personer har fått ett mejl och ombeds svara.`
	},
	answers: {
		accepted: 'Har tackat ja',
		declined: 'Har tackat nej',
		none: 'Har inte svarat'
	},
	answer: 'Svar',
	declined: (name: string, note: string | null) =>
		`${name} har tackat nej${note ? `: ”${note}”` : '.'}`,
	terms: {
		title: 'Beslutsförhet och prissumma',
		quorumNow: (n: number, of: number, set: boolean) =>
			`Minst ${n} av ${of} måste vara med för att ett beslut ska gälla${set ? '' : ', det vill säga mer än hälften'}.`,
		unanswered: (names: string[]) =>
			`${list.format(names)} har inte svarat, men räknas in bland alla som ska vara med. Den som kommer till ett möte eller röstar har tackat ja.`,
		budgetNow: (sum: string) => `Priserna får kosta högst ${sum} tillsammans.`,
		noBudget: 'Ingen gräns är satt för vad priserna får kosta.',
		given: (sum: string) => `Besluten hittills: ${sum}.`,
		change: 'Ändra beslutsförhet och prissumma',
		quorum: 'Hur många måste minst vara med?',
		quorumHelp: (n: number) => `Tomt betyder mer än hälften, alltså ${n}.`,
		budget: 'Hur mycket får priserna kosta tillsammans?',
		budgetHelp: 'Tomt betyder att ingen gräns är satt.',
		kronor: 'kronor',
		save: 'Spara',
		saved: 'Sparat.'
	},
	invitation: {
		title: (panel: string) => `Du är utsedd att vara med i ${low(panel)}`,
		text: 'Säg om du kan vara med. Det du läser här är hemligt tills besluten offentliggörs, och du säger till om du är jävig.',
		asSubstitute:
			'Du är ersättare: du läser in dig som de andra och går in för den som inte kan vara med.',
		yes: 'Ja, jag är med',
		no: 'Nej, jag kan inte',
		note: 'Varför? (om du vill säga det)',
		noWhat: 'Då lämnar du uppdraget genast och ser inte bidragen längre. Kansliet får veta det.',
		said: 'Tack! Kansliet ser att du är med.',
		leftTitle: 'Tack för att du sade till',
		left: 'Du är inte längre med i omgången, och kansliet ser det.'
	},
	sendOut: {
		title: 'Anmäl jäv för någon annan',
		lead: (unit: string) => `Som ordförande kan du besluta att någon är jävig för ${unit}.`,
		who: 'Vem är jävig?',
		me: 'Jag själv',
		other: 'Någon annan',
		done: (name: string) => `${name} deltar inte längre i beslutet om bidraget.`
	},
	mail: {
		subject: (panel: string, edition: string) => `Du är utsedd: ${low(panel)} för ${edition}`,
		body: (v: { name: string; panel: string; edition: string; link: string }) =>
			`Hej ${v.name}!

Du är utsedd att vara med i ${low(v.panel)} för ${v.edition}.

Logga in med den här e-postadressen och säg om du kan vara med. Där finns också bidragen, så snart det är dags att läsa dem:
${v.link}

Det du läser där är hemligt tills besluten offentliggörs.`
	}
};
