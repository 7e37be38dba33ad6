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
	'panel-has-two-vice-chairs': () => 'Det kan bara finnas en vice ordförande.',
	'beyond-budget': (v: Values) =>
		v['over']
			? `Priserna kostar ${v['over']} mer än omgången har. Gränsen är ${v['budget']}. Välj ett annat pris, eller be kansliet om mer.`
			: 'Priserna kostar tillsammans mer än omgången har. Välj ett annat pris, eller be kansliet om mer.',
	'no-quorum': (v: Values) =>
		v['needed']
			? `För få är med: ${v['present']} av minst ${v['needed']}. Ta en ersättare till hjälp, eller vänta tills fler är på plats. Inget har gått förlorat.`
			: 'För få är med för att beslutet ska gälla. Ta en ersättare till hjälp, eller vänta tills fler är på plats. Inget har gått förlorat.'
};
