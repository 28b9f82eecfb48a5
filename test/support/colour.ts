// What eyes make of colours, for tests of themes. Colours are `#rrggbb`.

type Triple = readonly [number, number, number];

/** Kinds of colour vision, as a matrix on linear RGB: Machado, Oliveira and Fernandes 2009, table 1, severity 1.0. */
export const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * How different two colours look to a kind of vision: CIEDE2000 (Sharma, Wu and Dalal 2005), D65. 1 is just noticeable
 * side by side.
 */
export function difference(one: string, other: string, vision = "normal"): number {
  return ciede2000(labOf(seen(linear(one), vision)), labOf(seen(linear(other), vision)));
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function seen(rgb: Triple, vision: string): Triple {
  const matrix = visions[vision] as readonly Triple[];
  return matrix.map((row) => Math.min(1, Math.max(0, times(row, rgb)))) as unknown as Triple;
}

function times(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function labOf(rgb: Triple): Triple {
  const x = times([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047;
  const y = times([0.2126729, 0.7151522, 0.072175], rgb);
  const z = times([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

const degree = Math.PI / 180;

/** The formula in the symbols of the paper. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [one, two] = [polar(a1 * (1 + g), b1), polar(a2 * (1 + g), b2)] as const;
  const bothHues = one.chroma * two.chroma !== 0;
  const turn = bothHues ? wrapped(two.hue - one.hue) : 0;
  const meanHue = bothHues ? meanOfHues(one.hue, two.hue) : one.hue + two.hue;
  const meanL = (l1 + l2) / 2;
  const meanC = (one.chroma + two.chroma) / 2;
  const t =
    1 -
    0.17 * Math.cos((meanHue - 30) * degree) +
    0.24 * Math.cos(2 * meanHue * degree) +
    0.32 * Math.cos((3 * meanHue + 6) * degree) -
    0.2 * Math.cos((4 * meanHue - 63) * degree);
  const rotation = -Math.sin(60 * Math.exp(-(((meanHue - 275) / 25) ** 2)) * degree) * 2 * seventh(meanC);
  const dl = (l2 - l1) / (1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2));
  const dc = (two.chroma - one.chroma) / (1 + 0.045 * meanC);
  const dh = (2 * Math.sqrt(one.chroma * two.chroma) * Math.sin((turn / 2) * degree)) / (1 + 0.015 * meanC * t);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

function polar(a: number, b: number): { readonly chroma: number; readonly hue: number } {
  return { chroma: Math.hypot(a, b), hue: a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / degree + 360) % 360 };
}

function wrapped(turn: number): number {
  return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
}

function meanOfHues(one: number, two: number): number {
  if (Math.abs(one - two) <= 180) return (one + two) / 2;
  return (one + two + (one + two < 360 ? 360 : -360)) / 2;
}
