/** Data as a person hands it in: whether its lists and maps are readonly does not matter. */
export type Written<Data> = Data extends readonly (infer Entry)[]
  ? readonly Written<Entry>[]
  : Data extends object
    ? { readonly [Key in keyof Data]: Written<Data[Key]> }
    : Data;
