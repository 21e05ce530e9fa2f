/**
 * Solves `A x = b` for several right sides by Cholesky. `a` is symmetric and positive definite, row by row,
 * and is overwritten. Plain arithmetic in a fixed order: the same input gives the same bits everywhere.
 */
export function solve(
  a: Float64Array,
  size: number,
  sides: readonly Float64Array[],
): readonly Float64Array[] {
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = a[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (a[i * size + k] ?? 0) * (a[j * size + k] ?? 0);
      a[i * size + j] = i === j ? Math.sqrt(sum) : sum / (a[j * size + j] ?? 1);
    }
  }
  return sides.map((side) => {
    const x = Float64Array.from(side);
    for (let i = 0; i < size; i++) {
      let sum = x[i] ?? 0;
      for (let k = 0; k < i; k++) sum -= (a[i * size + k] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (a[i * size + i] ?? 1);
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = x[i] ?? 0;
      for (let k = i + 1; k < size; k++) sum -= (a[k * size + i] ?? 0) * (x[k] ?? 0);
      x[i] = sum / (a[i * size + i] ?? 1);
    }
    return x;
  });
}
