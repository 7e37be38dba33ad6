// The little linear algebra that the severities need: symmetric systems by Cholesky's method.

/** A symmetric matrix in full, row by row. */
export type Matrix = { size: number; at: Float64Array };

export const zeros = (size: number): Matrix => ({ size, at: new Float64Array(size * size) });

export const entryOf = ({ size, at }: Matrix, row: number, column: number): number =>
	at[row * size + column] ?? 0;

export function addTo({ size, at }: Matrix, row: number, column: number, value: number) {
	const place = row * size + column;
	at[place] = (at[place] ?? 0) + value;
}

/** Answers the lower factor of a positive definite matrix plus `ridge` on its diagonal. Source: Golub and Van Loan, "Matrix Computations", 4.2. */
export function cholesky(matrix: Matrix, ridge: number): Matrix {
	const { size, at: a } = matrix;
	const factor = zeros(size);
	const l = factor.at;
	for (let row = 0; row < size; row++) {
		for (let column = 0; column <= row; column++) {
			let sum = (a[row * size + column] ?? 0) + (row === column ? ridge : 0);
			for (let k = 0; k < column; k++) {
				sum -= (l[row * size + k] ?? 0) * (l[column * size + k] ?? 0);
			}
			l[row * size + column] =
				row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (l[column * size + column] ?? 1);
		}
	}
	return factor;
}

/** Answers the logarithm of the determinant of the matrix that was factored. */
export function logDeterminant(factor: Matrix): number {
	let sum = 0;
	for (let at = 0; at < factor.size; at++) sum += Math.log(entryOf(factor, at, at));
	return 2 * sum;
}

/** Solves the system that was factored. */
export function solve(factor: Matrix, right: Float64Array): Float64Array {
	const { size, at: l } = factor;
	const x = right.slice();
	for (let row = 0; row < size; row++) {
		let sum = x[row] ?? 0;
		for (let k = 0; k < row; k++) sum -= (l[row * size + k] ?? 0) * (x[k] ?? 0);
		x[row] = sum / (l[row * size + row] ?? 1);
	}
	return solveUpper(factor, x);
}

/**
 * Solves the upper half alone. Of independent standard normals it makes draws whose covariance is the inverse of the
 * matrix that was factored.
 */
export function solveUpper(factor: Matrix, right: Float64Array): Float64Array {
	const { size, at: l } = factor;
	const x = right.slice();
	for (let row = size - 1; row >= 0; row--) {
		let sum = x[row] ?? 0;
		for (let k = row + 1; k < size; k++) sum -= (l[k * size + row] ?? 0) * (x[k] ?? 0);
		x[row] = sum / (l[row * size + row] ?? 1);
	}
	return x;
}
