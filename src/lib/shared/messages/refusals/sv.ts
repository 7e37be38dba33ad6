// Why something could not be done, and how to go on. Each says what, and that nothing is lost where that is so.
import { formatNumber } from '../../money.ts';
import { filesSv } from './files-sv.ts';
import { judgingSv } from './judging-sv.ts';

type Values = Record<string, string | number>;
/** "3 000". */
const figures = (value: string | number | undefined) =>
	typeof value === 'number' ? formatNumber('sv', value) : String(value ?? '');

export const sv = {
	...filesSv,
	...judgingSv,
	'manager-is-oneself': () => 'Skriv din chefs adress, inte din egen.',
	'training-not-completed': () =>
		'Någon i teamet har inte gått årets utbildning, och kan därför inte få något bidrag.',
	'consent-first': () =>
		'Kryssa i att vi får spara det du skriver, så att vi kan ta emot din anmälan.',
	'load-upside-down': () => 'Minst kan inte vara mer än flest.',
	'not-an-examiner': () => 'Det här är för examinatorer i omgången.',
	'training-not-begun': () => 'Närvaro kan anges när utbildningen har börjat.',
	'import-has-faults': () => 'Tabellen har fel. Rätta dem och läs in den igen.',
	'passage-not-there': () =>
		'Avsnittet står inte så i texten. Kopiera det därifrån, precis som det står.',
	'whole-name': () => 'Skriv för- och efternamn. Ett ord för sig tar bort mer än du menar.',
	'too-many-words-in-name': () => 'Skriv bara namnet, utan titel.',
	'picture-too-large': () => 'Bilden får vara högst 3 MB. Spara den mindre och försök igen.',
	'not-allowed': () => 'Du har inte behörighet att göra det här.',
	'sign-in-first': () => 'Logga in för att fortsätta.',
	'not-found': () => 'Det du söker finns inte, eller så får du inte se det.',
	'already-done': () => 'Det är redan gjort.',
	'call-not-open': () => 'Ansökan har inte öppnat än.',
	'call-closed': () =>
		'Ansökningstiden har gått ut. Det ni har skrivit finns kvar som utkast. Kontakta utmärkelsens kansli om ni har frågor.',
	'stage-closed': () => 'Det här går inte att göra just nu, eftersom steget inte är öppet.',
	'newer-revision': () =>
		'En nyare text har sparats medan du skrev. Båda texterna finns kvar. Välj vilken som ska gälla.',
	'not-complete': () => 'Något saknas. Gå igenom listan och försök igen.',
	required: () => 'Fyll i det här.',
	'too-long': (v: Values) =>
		`Svaret är ${figures(v['over'])} tecken för långt. Det får vara högst ${figures(v['limit'])} tecken. Korta det för att kunna skicka in. Inget har gått förlorat.`,
	'too-many-words': (v: Values) =>
		`Svaret är ${figures(v['over'])} ord för långt. Det får vara högst ${figures(v['limit'])} ord. Korta det för att kunna skicka in. Inget har gått förlorat.`,
	'not-a-number': () => 'Skriv ett tal med siffror, till exempel 12 eller 12,5.',
	'number-too-small': (v: Values) => `Talet måste vara minst ${figures(v['min'])}.`,
	'number-too-large': (v: Values) => `Talet får vara högst ${figures(v['max'])}.`,
	'not-a-date': () => 'Skriv ett datum som finns, till exempel 2026-09-20.',
	'not-a-time': () => 'Skriv en dag och ett klockslag, till exempel 2026-09-20 kl. 13.00.',
	'not-a-link': () =>
		'Det här är ingen länk till en film. Klistra in hela adressen, den börjar med https://.',
	'not-an-email': () => 'Skriv en e-postadress, till exempel namn@example.se.',
	'not-a-phone-number': () => 'Skriv ett telefonnummer med siffror, till exempel 08-123 45 67.',
	'not-an-option': () => 'Välj ett av alternativen.',
	'too-few-chosen': (v: Values) => `Välj minst ${v['min']}.`,
	'too-many-chosen': (v: Values) => `Välj högst ${v['max']}.`,
	'not-a-whole-number': () => 'Skriv ett helt tal, till exempel 12.',
	'not-a-sum': () => 'Skriv en summa i kronor, till exempel 60 000 eller 60 000,50.',
	'date-too-early': (v: Values) => `Datumet får vara tidigast ${v['earliest']}.`,
	'date-too-late': (v: Values) => `Datumet får vara senast ${v['latest']}.`,
	'not-a-web-address': () =>
		'Det här är ingen webbadress. Klistra in hela adressen, den börjar med https://.',
	'contact-without-name': () => 'Skriv kontaktpersonens namn.',
	'contact-without-email': () => 'Skriv kontaktpersonens e-postadress.',
	'row-not-whole': (v: Values) =>
		`Rad ${v['row']}: skriv vad ni har mätt, och värdet före eller efter.`,
	'too-few-rows': (v: Values) => `Fyll i minst ${v['min']} rader.`,
	'too-many-rows': (v: Values) => `Det får vara högst ${v['max']} rader. Ta bort någon.`,
	'too-many-files': (v: Values) => `Det får vara högst ${v['max']} filer. Ta bort någon.`,
	'changed-meanwhile': () =>
		'Någon annan har ändrat det här sedan du läste det. Läs det igen och gör om din ändring.',
	'say-which-revision': () =>
		'Ange vilken version du ändrar, med If-Match. Den står i svarets ETag när du läser.',
	'not-eligible': () =>
		'Enligt svaren under ”Kan vi delta?” kan ni inte delta. Ändra svaren om de inte stämmer. Allt ni har skrivit finns kvar.',
	'not-eligible-by-office': (v: Values) =>
		`Kansliet har beslutat att ni inte kan delta: ${v['reason']} Allt ni har skrivit finns kvar.`,
	'same-class': () => 'Bidraget är redan i den klassen.',
	'time-in-past': () => 'Tiden har redan passerat. Välj en tid som kommer.',
	'call-open-longer': () => 'Ansökan är öppen för alla till dess. Välj en senare tid.',
	'entries-assessed': () =>
		'Bidragen i omgången har börjat bedömas. Kryssa i att bidraget ska öppnas ändå.',
	'may-not-win': (v: Values) =>
		`Kansliet har beslutat att enheten inte kan få det här: ${v['reason']}`,
	'board-notice-first': () => 'Fyll i och spara intyget om anmälan först.',
	'nothing-chosen': () => 'Kryssa för minst ett bidrag, eller välj alla som filtret visar.',
	'export-too-large': () =>
		'Bilagorna är för stora tillsammans för en enda fil. Filtrera, eller kryssa för färre, och hämta dem i delar.',
	'not-submitted': () => 'Bidraget är inte inskickat.',
	'draft-has-mistakes': (v: Values) =>
		v['count'] === 1
			? 'Utkastet har ett fel, och kan sättas på plats när det är rättat. Allt är sparat.'
			: `Utkastet har ${v['count']} fel, och kan sättas på plats när de är rättade. Allt är sparat.`,
	'not-a-definition': () =>
		'Filen går inte att läsa som en utmärkelse. Välj en fil som har sparats härifrån (JSON).',
	'choose-one-text': () => 'Välj vilken text som ska gälla. Båda finns kvar.',
	'unknown-class': () => 'Välj en av tävlingsklasserna.',
	'conflict-of-interest': () => 'Personen är jävig för bidraget och kan inte väljas.',
	'in-conflict': () => 'Du är jävig för bidraget. Därför visas inget om hur det bedöms för dig.',
	'own-conflict': () => 'Ingen kan säga det om sig själv. Be någon annan på kansliet.',
	'behind-the-entry': () => 'Personen är med i bidraget, och är därför alltid jävig för det.',
	'too-many-wishes': (v: Values) =>
		`Ni kan namnge högst ${v['max']}. Ta bort någon, eller hör av er till kansliet.`,
	'team-size': (v: Values) => `Ett team har ${v['min']} till ${v['max']} examinatorer.`,
	'team-has-no-lead': () => 'Välj vem som leder teamet.',
	'plan-under-way': () => 'Teamen räknas fram just nu. Vänta tills det är klart, eller avbryt.',
	'no-entries': () => 'Det finns inga bidrag att fördela.',
	'no-entries-without-team': () => 'Alla bidrag har redan ett team.',
	'last-in-team': () =>
		'Den sista i teamet kan inte tas bort. Byt ut någon, eller ta bort hela bidraget ur förslaget.',
	'no-examiners': () => 'Det finns inga examinatorer. Lägg till dem först.',
	'no-plan': () => 'Det finns inget förslag längre. Räkna fram team först.',
	'plan-stale': () =>
		'Något har ändrats, så att förslaget inte går att genomföra som det är. Se vad som inte stämmer: ändra det eller räkna om. Inget team är ändrat.',
	'plan-breaks-rule': () => 'Bytet bryter mot en regel. Välj någon annan.',
	'lead-not-experienced': () => 'Den som leder ett team ska vara erfaren.',
	'nothing-to-replace': () => 'Det finns inget kvar att ta över.',
	'review-submitted': () => 'Bedömningen är redan inlämnad och kan inte ändras.',
	'reviews-not-in': () => 'Alla i teamet har inte lämnat in sin bedömning än.',
	'consensus-not-begun': () => 'Samsynen har inte börjat än.',
	'consensus-is-done': () => 'Samsynen är klar, så ingen bedömning kan öppnas igen.',
	'consensus-not-done': () => 'Teamets samsyn är inte klar än.',
	'feedback-waits': () =>
		'Inget är sparat, för samsynen är öppen igen. Det du skrev står kvar på sidan.',
	'feedback-locked': () =>
		'Inget är sparat, för återkopplingen läses eller är godkänd. Det du skrev står kvar på sidan.',
	'feedback-not-approved': () =>
		'Återkopplingen är inte godkänd av en andra läsare. Be någon läsa den, eller skriv varför den lämnas ut ändå.',
	'feedback-not-released': () =>
		'Återkopplingen är inte utlämnad än. Mötet bokas när enheten har fått den.',
	'cannot-read-this': () =>
		'Välj någon som inte är jävig, och som inte har skrivit i återkopplingen.',
	'second-reader-of-own': () =>
		'Du har själv skrivit i återkopplingen. Någon annan behöver läsa den.',
	'reading-says-nothing': () =>
		'Ett nej behöver några ord, här eller vid meningarna, så att skrivaren vet vad som ska ändras.',
	'nothing-ticked': () => 'Kryssa först för något.',
	'consensus-not-proposed': () =>
		'Teamets ledare har inte föreslagit att samsynen ska bli klar än. När det är gjort får du ett mejl.',
	'reason-outside-range': (v: Values) =>
		v['low'] === v['high']
			? `Alla i teamet gav ${v['low']}. Skriv varför ni ändå landade i något annat.`
			: `Teamets poäng är ${v['low']} till ${v['high']}. Skriv varför ni landade utanför.`,
	'score-out-of-scale': (v: Values) => `Välj en poäng mellan ${v['min']} och ${v['max']}.`,
	'noted-at-visit': () =>
		'Någon har antecknat på den här punkten vid besöket, så den står kvar. Du kan ändra orden.',
	'quote-not-found': () =>
		'De citerade orden finns inte i svaret på frågan. Kopiera dem ur bidraget, eller lämna fältet tomt.',
	'visit-too-early': (v: Values) =>
		`Besöket kan läggas först när ansökan har stängt, ${v['closes']}.`,
	'closes-in-past': () => 'Dagen har redan passerat. Välj en dag som kommer.',
	'visit-in-past': () => 'Tiden har redan passerat. Välj en tid som kommer.',
	'visit-not-yet': (v: Values) =>
		`Besöket är ${v['starts']}. Från och med då kan ni säga att det är genomfört.`,
	'visit-held': () => 'Besöket är redan genomfört.',
	'not-a-clock-time': () => 'Skriv ett klockslag, till exempel 15.00.',
	'ends-before-start': () => 'Besöket måste sluta efter att det har börjat, samma dag.',
	'offer-accepted': (v: Values) =>
		`Någon hos er har redan tackat ja, till ${v['when']}. Vill ni byta tid, hör av er till examinatorerna.`,
	'offer-declined': () => 'Någon hos er har redan svarat att ingen av tiderna passar.',
	'offer-withdrawn': () =>
		'Tiderna gäller inte längre: examinatorerna har dragit tillbaka dem eller föreslagit andra. Ladda om sidan, så ser ni vad som gäller.',
	'offer-answered': () => 'Enheten har redan svarat. Ladda om sidan, så ser du vad.',
	'date-gone': () => 'Den tiden har redan passerat. Välj en annan, eller säg att ingen passar.',
	sealed: () => 'Beslutet är fastställt och kan inte ändras.',
	'entries-fixed': () =>
		'Bidragen i omgången har börjat bedömas eller är beslutade. Därför kan ansökan inte öppnas igen.',
	'consensus-decided': () =>
		'Bidragen i klassen är redan beslutade, så samsynen kan inte öppnas igen.',
	'not-sealed': () => 'Alla beslut är inte fastställda än.',
	recused: () => 'Du är jävig för bidraget och deltar inte i beslutet om det.',
	'condition-not-met': (v: Values) => `För att kunna vinna krävs: ${v['condition']}`,
	'citation-missing': () => 'Skriv en motivering.',
	'citation-locked': () => 'Motiveringen är låst. Ordföranden kan låsa upp den.',
	'leader-locks': () =>
		'Den som leder beslutet, för det mesta ordföranden, låser motiveringen och låser upp den.',
	'words-not-in-answer': () =>
		'Orden finns inte i något svar i bidraget. Kopiera dem därifrån, precis som de står.',
	'claim-gone': () =>
		'Motiveringen har ändrats sedan du öppnade sidan. Meningarna visas nu som de lyder.',
	'prize-missing': () => 'Välj vad som följer med.',
	'too-many-honours': (v: Values) =>
		`Här kan ni ge högst ${v['max']} av: ${v['honour']}. Ta bort en annan först.`,
	'panel-has-no-chair': () => 'Välj en, och bara en, som är ordförande.',
	'class-without-honours': () =>
		'Ingen får något. Bekräfta att det är meningen, så kan besluten fastställas.',
	'already-released': () => 'Omgången är redan offentliggjord.',
	'edition-elsewhere': () => 'Någon av omgångarna prisas redan vid en annan prisutdelning.',
	'no-such-person': () => 'Ingen har den adressen här. Be personen logga in en gång först.',
	'guest-line': (v: Values) =>
		`Rad ${v['row']}: skriv namn, semikolon och e-postadress. Ett språk är svenska eller engelska.`,
	'companions-too-many': (v: Values) => `Du kan ta med högst ${v['max']}.`,
	'needs-seats': () => 'Skriv hur många platser bordet har, 1 till 999.',
	'class-by-hand': () =>
		'Klass för klass släpps för hand. Lämna tiden tom, eller välj att offentliggöra hela omgången.',
	'already-listed': () => 'Adressen finns redan på listan.',
	'already-colleague': () => 'Den personen är redan med i bidraget.',
	'already-invited': () => 'Den personen har redan fått en inbjudan att ta över bidraget.',
	'contact-person-only': () => 'Bara kontaktpersonen eller kansliet kan göra det.',
	'contact-person-stays': () =>
		'Ett bidrag har alltid en kontaktperson. Lämna över till någon annan först.',
	'invitation-closed': () =>
		'Inbjudan gäller inte längre. Den kan vara för gammal, återtagen eller redan använd. Be den som bjöd in dig om en ny.',
	'invitation-for-another': () =>
		'Inbjudan gäller en annan e-postadress. Logga in med den adress som inbjudan kom till.',
	'too-many-invitations': () =>
		'Det är många inbjudningar som väntar på svar. Ta tillbaka någon av dem först.',
	'lead-needs-reason': () =>
		'Hen är inte markerad som erfaren. Skriv varför hen ändå ska leda teamet.',
	'choose-lead': () => 'Hen leder teamet. Välj vem som tar över.',
	'reason-missing': () => 'Skriv varför, så att det går att förstå efteråt.',
	'name-missing': () => 'Skriv ett namn.',
	'comment-missing': () => 'Skriv något i kommentaren.',
	'comment-too-long': (v: Values) =>
		`Kommentaren är ${figures(v['over'])} tecken för lång. Den får vara högst ${figures(v['limit'])} tecken. Inget har gått förlorat.`,
	'name-taken': (v: Values) =>
		`Namnet ${v['name']} finns redan. Är det samma, så slå ihop dem i stället. Är det en annan, så välj ett namn som skiljer dem åt.`,
	'not-a-percentage': () => 'Skriv ett helt tal mellan 0 och 100.',
	'not-a-postcode': () => 'Skriv postnumret med fem siffror, till exempel 123 45.',
	'too-many-characters': () => 'Det är för långt. Högst 200 tecken.',
	'the-same': () => 'Välj två olika.',
	'unreadable-table': () => 'Tabellen går inte att läsa.',
	'mail-gone': () =>
		'Mejlet har redan gått, eller är på väg just nu. Det går inte att ändra eller stoppa.',
	'unknown-placeholder': (v: Values) =>
		`{{${v['name']}}} finns inte. Menade ni {{${v['nearest']}}}?`,
	'placeholder-single-braces': (v: Values) =>
		`Skriv {{${v['name']}}} med dubbla klamrar, annars går det ut som det står.`,
	'placeholder-not-closed': () => 'En platshållare börjar med {{ men slutar inte med }}.',
	'placeholder-needs-entry': (v: Values) =>
		`{{${v['name']}}} hör till ett bidrag, men meddelandet går också till personer utan bidrag. Ta bort platshållaren eller de mottagarna.`,
	'no-receivers': () => 'Ingen passar in på det ni har valt. Välj fler mottagare.',
	'too-many-receivers': (v: Values) =>
		`Det blir ${figures(v['count'])} mottagare. Ett meddelande kan gå till högst ${figures(v['limit'])}. Dela upp det.`,
	'both-languages': () => 'Skriv både ämne och text på engelska, eller lämna båda tomma.',
	'time-passed': () => 'Tiden har redan passerat. Välj en senare, eller skicka nu.',
	'receivers-changed': () =>
		'Mottagarna eller texten har ändrats sedan förhandsgranskningen. Titta igenom den igen innan ni skickar.',
	'already-nominated': () => 'Du har redan nominerat den personen.',
	'not-a-name': () => 'Skriv ett namn, utan webbadress.',
	'say-as-what': () => 'Välj som vad ni söker.',
	'nomination-first': () =>
		'Till den här utmärkelsen kan man bara söka efter en nominering. Be någon nominera er.',
	'no-such-nomination': () =>
		'Länken leder inte till någon nominering. Kontrollera att hela adressen från mejlet kom med.',
	'link-expired': () =>
		'Länken gäller inte längre. Den kan vara för gammal, eller redan använd. Begär en ny, så kommer den på en gång.',
	'too-many-attempts': () => 'Det blev för många försök. Vänta en minut och försök igen.',
	'address-taken': () => 'Adressen används redan av en annan omgång. Välj en annan.',
	'not-an-address': () =>
		'Skriv adressen med små bokstäver a–z, siffror och bindestreck, till exempel 2027.',
	'not-run-yet': (v: Values) =>
		`Omgången kan förberedas men inte öppnas. ${v['sv']} Ändra utmärkelsen, eller behåll omgången som den är så länge.`,
	'call-not-set': () => 'Skriv när ansökan öppnar och när den stänger. Sedan kan omgången öppnas.',
	'not-a-text': () => 'Det här är ingen text som kan rättas i en omgång som pågår.',
	'same-text': () => 'Texten är som den var. Ändra det som är fel.',
	'ends-before-it-starts': () => 'Träffen måste sluta efter att den börjar.',
	'closes-after-it-ends': () => 'Anmälan måste stänga innan träffen är slut.',
	'meeting-nowhere': () =>
		'Skriv en plats, på båda språken, eller en länk, så att de som kommer hittar.',
	'meeting-cancelled': () => 'Träffen är inställd.',
	'signup-closed': () => 'Anmälan till träffen har stängt.',
	invalid: () => 'Något i det du skickade går inte att läsa. Gå tillbaka och försök igen.'
};
