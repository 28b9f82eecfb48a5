import { exp, ln } from "./elementary-functions.ts";

/** Coefficients of a numerator and a denominator, the highest power first. */
type CoefficientRatio = readonly [numerator: readonly number[], denominator: readonly number[]];

const centralRatio: CoefficientRatio = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513, 133.14166789178438,
    3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579, 42.31333070160091,
    1,
  ],
];
const outerRatio: CoefficientRatio = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1,
  ],
];
const tailRatio: CoefficientRatio = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487, 1.7848265399172913,
    5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615, 0.1369298809227358,
    0.599832206555888, 1,
  ],
];

/**
 * What a standard normal number is below with a probability: Wichura's method AS 241, to 16 digits (Applied Statistics
 * 37, 1988).
 */
export function computeNormalQuantile(probability: number): number {
  const distance = probability - 0.5;
  if (Math.abs(distance) <= 0.425) return distance * evaluateRatio(centralRatio, 0.180625 - distance * distance);
  const tail = distance < 0 ? probability : 1 - probability;
  if (tail <= 0) return distance < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const root = Math.sqrt(-ln(tail));
  const found = root <= 5 ? evaluateRatio(outerRatio, root - 1.6) : evaluateRatio(tailRatio, root - 5);
  return distance < 0 ? -found : found;
}

function evaluateRatio([numerator, denominator]: CoefficientRatio, at: number): number {
  const evaluatePolynomial = (coefficients: readonly number[]) => coefficients.reduce((sum, each) => sum * at + each, 0);
  return evaluatePolynomial(numerator) / evaluatePolynomial(denominator);
}

/** Beyond so many standard deviations the table of the distribution ends; so many of its cells are one deviation. */
const tableReach = 8;
const cellsPerDeviation = 256;
const inverseRootOfTwoPi = 0.3989422804014327;

let normalTable: Float64Array | undefined;

/** The probability that a standard normal number is below a value, to seven digits. */
export function computeNormalProbability(value: number): number {
  normalTable ??= buildNormalTable();
  const at = (Math.min(Math.max(value, -tableReach), tableReach) + tableReach) * cellsPerDeviation;
  const cell = Math.min(Math.floor(at), normalTable.length - 2);
  const low = normalTable[cell] as number;
  return low + (at - cell) * ((normalTable[cell + 1] as number) - low);
}

/** The density summed by Simpson's rule, from the left to the middle and mirrored. */
function buildNormalTable(): Float64Array {
  const half = tableReach * cellsPerDeviation;
  const computeDensity = (position: number) =>
    inverseRootOfTwoPi * exp(-((position / cellsPerDeviation - tableReach) * (position / cellsPerDeviation - tableReach)) / 2);
  const result = new Float64Array(2 * half + 1);
  for (let index = 1; index <= half; index++) {
    const area = (computeDensity(index - 1) + 4 * computeDensity(index - 0.5) + computeDensity(index)) / (6 * cellsPerDeviation);
    result[index] = (result[index - 1] as number) + area;
  }
  for (let index = 0; index < half; index++) result[2 * half - index] = 1 - (result[index] as number);
  return result;
}
