// Why a panel cannot do what it wants to, and how to go on.
type Values = Record<string, string | number>;

export const judgingSv = {
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
