// Swedish words of attached files and of films.
import type { FilmPlatform } from '../../film-platforms.ts';

const list = new Intl.ListFormat('sv', { type: 'conjunction' });
const kinds = {
	pdf: 'PDF',
	image: 'bilder',
	office: 'dokument, kalkylblad och presentationer'
};

export const sv = {
	file: {
		/** "Högst 3 filer. PDF och bilder, högst 10 MB var." */
		limits: (accept: (keyof typeof kinds)[], megabytes: number, files: number) => {
			const what = list.format(accept.map((kind) => kinds[kind]));
			const size = `högst ${megabytes.toLocaleString('sv')} MB`;
			return files === 1
				? `En fil: ${what}, ${size}.`
				: `Högst ${files} filer: ${what}, ${size} var.`;
		},
		none: 'Inga filer bifogade än.',
		full: 'Frågan har så många filer som den får ha. Ta bort någon för att bifoga en annan.',
		/** Without script. */
		manage: 'Bifoga, beskriv eller ta bort filer',
		manageFirst: 'Bifoga filer',
		add: 'Välj filer',
		addOne: 'Välj en fil',
		drop: 'Du kan också dra filer hit.',
		send: 'Bifoga',
		choose: 'Filer att bifoga',
		describe: (name: string) => `Beskriv ${name} i ord`,
		describeHelp: 'Vad filen visar eller innehåller, för den som inte kan se eller öppna den.',
		saveDescription: 'Spara beskrivningen',
		described: 'Beskrivningen är sparad.',
		notDescribed: 'Inte beskriven än.',
		remove: 'Ta bort',
		removeName: (name: string) => `Ta bort ${name}`,
		sending: (name: string, percent: number) => `Skickar ${name}: ${percent} procent.`,
		checking: (name: string) => `Kontrollerar ${name} …`,
		stop: 'Avbryt',
		added: (name: string) => `${name} är bifogad.`,
		removed: (name: string) => `${name} är borttagen ur svaret.`,
		notTaken: (name: string) => `${name} togs inte emot.`,
		signedOut: 'Du har blivit utloggad. Logga in i en ny flik och välj filen igen.',
		lost: 'Filen kom inte fram. Kontrollera uppkopplingen och försök igen.',
		tooLarge: (max: number) =>
			`Filen är för stor. Den får vara högst ${max.toLocaleString('sv')} MB. Spara den i ett mindre format och försök igen.`,
		dismiss: 'Stäng meddelandet',
		title: (question: string) => `Filer: ${question}`,
		pageLead: 'Varje ändring sparas direkt. Det ni har skrivit i formuläret är sparat.',
		back: 'Tillbaka till formuläret',
		list: 'Bifogade filer',
		closed: 'Ansökan är stängd. Filerna går att läsa men inte ändra.',
		open: (name: string) => `Öppna ${name}`
	},
	film: {
		platform: (name: string) => `Filmen ligger på ${name}.`,
		lookAfter: {
			youtube: 'Välj ”Olistad” eller ”Offentlig”. En privat film kan ingen annan se.',
			vimeo: 'Välj vem som får se filmen. Har den ett lösenord, skriv det i fältet för lösenord.',
			stream:
				'Dela med ”Alla som har länken”. Annars kan bara personer i er egen organisation se filmen.',
			drive: 'Dela med ”Alla som har länken”, som läsare.',
			onedrive: 'Dela med ”Alla som har länken kan visa”.',
			dropbox: 'Kontrollera att länken går att öppna utan att logga in.',
			kaltura:
				'Publicera som olistad. Kräver spelaren inloggning kan de som bedömer inte se filmen.',
			mediasite: 'Kontrollera att presentationen inte kräver inloggning.',
			screen9: 'Kontrollera att filmen går att se utan inloggning.',
			quickchannel: 'Kontrollera att filmen går att se utan inloggning.',
			svtplay:
				'Program på SVT Play tas bort efter en tid. Lägg hellre upp filmen på en egen plats.',
			social: 'Kontrollera att filmen går att se utan konto.',
			other:
				'Vi känner inte igen platsen. Kontrollera att filmen går att se utan att logga in, till exempel i ett privat fönster.'
		} satisfies Record<FilmPlatform | 'other', string>,
		confirmTitle: 'Bekräfta om filmen',
		confirmLength: (minutes: number) =>
			minutes === 1
				? 'Filmen är högst en minut lång.'
				: `Filmen är högst ${minutes.toLocaleString('sv')} minuter lång.`,
		confirmCaptions: 'Filmen är textad.',
		captionsHelp: 'Allt som sägs går att läsa i bild eller slå på som undertexter.',
		confirmHelp: 'Det gäller filmen på länken ovan. Byter ni länk bekräftar ni på nytt.',
		confirmed: 'Sparat.',
		test: 'Prova länken',
		testHelp: 'Vi öppnar länken härifrån, utan inloggning, och säger om något svarar.',
		testing: 'Länken provas. Det tar högst tio sekunder.',
		seeResult: 'Visa hur det gick',
		result: {
			works: 'Länken fungerar: någonting svarar utan inloggning.',
			'not-found': 'Det finns ingenting på länken. Kontrollera att hela adressen är med.',
			'needs-password':
				'Länken kräver inloggning eller lösenord. Ändra delningen, eller skriv lösenordet i fältet för lösenord.',
			'not-reachable':
				'Inget svarade på länken. Kontrollera adressen, eller försök igen om en stund.',
			'refused-address':
				'Länken leder till en adress som inte går att nå utifrån. Använd en länk som alla på internet kan öppna.'
		},
		tested: (at: string) => `Provad ${at}.`,
		otherLink: 'Det gällde en annan länk än den som står här nu.'
	}
};

export type FileMessages = typeof sv;
