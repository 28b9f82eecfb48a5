/**
 * WebAssembly instructions as bytes, written as expressions: each takes the code of its operands and returns code that leaves its own value.
 * Only what the kernel uses is here. Opcodes and binary format: WebAssembly Core Specification 2.0, chapter 5.
 */
export type Code = readonly number[];

type ValueType = "i32" | "v128";

const valueTypes: Readonly<Record<ValueType, number>> = { i32: 0x7f, v128: 0x7b };

function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  return (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40) ? [low] : [low | 0x80, ...signed(rest)];
}

function vector(parts: readonly Code[]): Code {
  return [...unsigned(parts.length), ...parts.flat()];
}

function binary(opcode: number) {
  return (left: Code, right: Code): Code => [...left, ...right, opcode];
}

function simdBinary(opcode: number) {
  return (left: Code, right: Code): Code => [...left, ...right, 0xfd, ...unsigned(opcode)];
}

export const i32 = {
  const: (value: number): Code => [0x41, ...signed(value)],
  add: binary(0x6a),
  subtract: binary(0x6b),
  and: binary(0x71),
  shiftLeft: binary(0x74),
  shiftRight: binary(0x75),
  equal: binary(0x46),
  isBelow: binary(0x48),
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, 0x36, 2, ...unsigned(offset)],
} as const;

/** The first of two values where the condition holds, else the second; both are computed. */
export function select(first: Code, second: Code, condition: Code): Code {
  return [...first, ...second, ...condition, 0x1b];
}

/** Four numbers of 32 bits, or two of 64. */
export const v128 = {
  load: (address: Code, offset = 0): Code => [...address, 0xfd, 0x00, 4, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, 0xfd, 0x0b, 4, ...unsigned(offset)],
  /** The first two of 32 bits; the others become 0. */
  loadHalf: (address: Code, offset = 0): Code => [...address, 0xfd, 0x5d, 3, ...unsigned(offset)],
  storeHalf: (address: Code, value: Code, offset = 0): Code => [...address, ...value, 0xfd, 0x5b, 3, ...unsigned(offset), 0],
  fill: (value: Code): Code => [...value, 0xfd, 0x11],
  withLane: (value: Code, lane: number, replacement: Code): Code => [...value, ...replacement, 0xfd, 0x1c, lane],
  subtract: simdBinary(0xb1),
  least: simdBinary(0xb6),
} as const;

export const f64 = {
  fromI32: (value: Code): Code => [...value, 0xb7],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, 0x39, 3, ...unsigned(offset)],
} as const;

/** Runs the body again and again while the condition is not 0; it is looked at first. */
export function loopWhile(condition: Code, body: readonly Code[]): Code {
  return [...condition, 0x04, 0x40, 0x03, 0x40, ...body.flat(), ...condition, 0x0d, 0, 0x0b, 0x0b];
}

export interface Variable {
  readonly value: Code;
  readonly set: (value: Code) => Code;
  readonly add: (value: number) => Code;
}

interface FunctionDefinition<Parameter extends string, Local extends string> {
  readonly name: string;
  /** All i32. */
  readonly parameters: readonly Parameter[];
  readonly locals: Readonly<Record<Local, ValueType>>;
  /** Statements, and last the i32 that is returned. */
  readonly body: (variables: Readonly<Record<Parameter | Local, Variable>>) => readonly Code[];
}

interface AssembledFunction {
  readonly name: string;
  readonly parameterCount: number;
  readonly code: Code;
}

export function assembledFunction<Parameter extends string, Local extends string>(
  definition: FunctionDefinition<Parameter, Local>,
): AssembledFunction {
  const { name, parameters, body } = definition;
  const locals = Object.entries<ValueType>(definition.locals);
  const names = [...parameters, ...locals.map(([local]) => local)];
  const variables = Object.fromEntries(names.map((each, index) => [each, variable(index)])) as Record<Parameter | Local, Variable>;
  const declared = vector(locals.map(([, type]) => [1, valueTypes[type]]));
  const code = [...declared, ...body(variables).flat(), 0x0b];
  return { name, parameterCount: parameters.length, code: [...unsigned(code.length), ...code] };
}

function variable(index: number): Variable {
  const value = [0x20, ...unsigned(index)];
  const set = (code: Code): Code => [...code, 0x21, ...unsigned(index)];
  return { value, set, add: (amount) => set(i32.add(value, i32.const(amount))) };
}

/** A module that imports its memory as `host.memory`, with at least one page, and exports the functions. */
export function assembledModule(functions: readonly AssembledFunction[]): Uint8Array<ArrayBuffer> {
  const result = vector([[valueTypes.i32]]);
  const types = functions.map(({ parameterCount }) => [0x60, ...vector(Array(parameterCount).fill([valueTypes.i32])), ...result]);
  const memory = [...text("host"), ...text("memory"), 0x02, 0x00, 1];
  const sections: readonly (readonly [id: number, parts: readonly Code[]])[] = [
    [1, types],
    [2, [memory]],
    [3, functions.map((_, index) => unsigned(index))],
    [7, functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)])],
    [10, functions.map(({ code }) => code)],
  ];
  const magicAndVersion = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  return Uint8Array.from([
    ...magicAndVersion,
    ...sections.flatMap(([id, parts]) => {
      const content = vector(parts);
      return [id, ...unsigned(content.length), ...content];
    }),
  ]);
}

/** Of plain letters. */
function text(letters: string): Code {
  return vector(Array.from(letters, (letter) => [letter.charCodeAt(0)]));
}
