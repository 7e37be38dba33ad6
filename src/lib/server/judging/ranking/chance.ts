// Draws from the distributions that the ranking needs, out of one seeded generator: the same data give the same figures.

/** Answers a generator of standard normal numbers. Source: G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29 (1958). */
export function normals(random: () => number): () => number {
	let kept: number | null = null;
	return () => {
		if (kept !== null) {
			const other = kept;
			kept = null;
			return other;
		}
		const radius = Math.sqrt(-2 * Math.log(1 - random()));
		const angle = 2 * Math.PI * random();
		kept = radius * Math.sin(angle);
		return radius * Math.cos(angle);
	};
}

/**
 * Answers a draw of chi square with so many degrees of freedom, which need not be whole but are at least 1.
 * Source: G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM Transactions on Mathematical Software 26 (2000).
 */
export function chiSquare(freedom: number, random: () => number, normal: () => number): number {
	// Below one the method draws from the gamma above and comes back by a power of an even number.
	const shape = freedom / 2;
	const raised = shape < 1 ? shape + 1 : shape;
	const d = raised - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal();
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		if (Math.log(1 - random()) >= x * x * 0.5 + d - d * v + d * Math.log(v)) continue;
		const gamma = d * v * (shape < 1 ? (1 - random()) ** (1 / shape) : 1);
		return 2 * gamma;
	}
}
