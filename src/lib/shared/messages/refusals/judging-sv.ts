// Why a panel cannot do what it wants to, and how to go on.
type Values = Record<string, string | number>;

export const judgingSv = {
	'ballot-closed': () =>
		'Omröstningen är avslutad, så din röst räknas inte. Det du ordnade står kvar här nedanför, om du vill berätta det för de andra.',
	'already-voted': () => 'Du har redan röstat, och en röst kan inte ändras.',
	'not-on-the-roll': () => 'Du står inte på röstlängden för den här omröstningen.',
	'vote-is-empty': () => 'Placera minst ett bidrag, eller kryssa i att du avstår.',
	'too-little-to-vote-on': () =>
		'En omröstning behöver minst två bidrag, och någon som kan rösta om dem.',
	'too-few-for-secret': () =>
		'För få kan rösta för att det ska vara hemligt: minst tre måste kunna jämföra varje par av bidrag. Ta med fler, eller rösta öppet.',
	'handed-in': () => 'Du har lämnat in din bedömning, och den kan inte ändras längre.',
	'leader-in-conflict': () =>
		'Du är jävig för ett bidrag i klassen. Låt någon annan leda punkten och fastställa besluten.',
	'not-leading': () => 'Det gör den som leder mötet. Ladda om sidan, så ser du vem det är nu.',
	'not-at-the-table': () =>
		'Det kan bara den göra som är med på mötet och har rösträtt. Säg först att du är här.',
	'meeting-open': () => 'Mötet pågår än. Avsluta det först.',
	'meeting-not-open': () => 'Mötet är inte öppet.',
	'meeting-under-way': () => 'Ett annat möte pågår. Avsluta det först.',
	'vote-open': () => 'En omröstning pågår. Avsluta den först.',
	'vote-closed': () => 'Omröstningen är redan avslutad, så rösten räknas inte.',
	'seat-has-voted': () =>
		'Platsen har redan röstat i den här omröstningen: en ersättare och den som hen går in för har en röst tillsammans.',
	'secret-needs-three': () =>
		'En sluten omröstning behöver minst tre som kan rösta. Med färre syns det vem som röstade vad. Ta med fler, eller rösta öppet.',
	'cannot-lead': () =>
		'Den som leder punkten är med på mötet och har rösträtt. Välj någon annan, eller vänta tills personen är här.',
	'class-not-up': () => 'På ett möte fastställs klassen som är uppe. Ta upp den här klassen först.',
	'minutes-approved': () =>
		'Protokollet är godkänt, så inget kan läggas till. Det du skrev står kvar här.',
	'decisions-not-sealed': () =>
		'En klass på dagordningen har beslut som inte är fastställda. Fastställ dem först, så säger protokollet det som gäller.',
	'more-than-may-be-given': () =>
		'Så många kan inte få det här. Det kan finnas beslut som du inte ser, eftersom du är jävig. Ge något annat.',
	'budget-in-conflict': () =>
		'Du är jävig för ett bidrag i en klass som är fastställd, och summan skulle säga vad bidraget fick. Någon annan på kansliet ändrar den.',
	'minutes-changed': () =>
		'Protokollet har ändrats sedan du läste det. Läs det igen, så kan du godkänna det som det lyder nu.',
	'too-many-on-the-roll': (v: Values) =>
		`Röstlängden har fler röster än juryn har platser: högst ${v['max']}. En ersättare röstar i stället för någon, så ta bort den som inte är med.`,
	'place-taken': () => 'Den platsen är redan upptagen.',
	'panel-has-two-vice-chairs': () => 'Det kan bara finnas en vice ordförande.',
	'beyond-budget': (v: Values) =>
		v['over']
			? `Priserna kostar ${v['over']} mer än omgången har. Gränsen är ${v['budget']}. Välj ett annat pris, eller be kansliet om mer.`
			: v['sealed']
				? 'De priser som är fastställda kostar mer än så. Sätt en högre summa, eller lämna fältet tomt.'
				: 'Priserna kostar tillsammans mer än omgången har. Välj ett annat pris, eller be kansliet om mer.',
	'no-quorum': (v: Values) =>
		v['needed']
			? `För få är med: ${v['present']} av minst ${v['needed']}. Ta en ersättare till hjälp, eller vänta tills fler är på plats. Inget har gått förlorat.`
			: 'För få är med för att beslutet ska gälla. Ta en ersättare till hjälp, eller vänta tills fler är på plats. Inget har gått förlorat.'
};
