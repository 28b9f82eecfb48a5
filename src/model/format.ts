/**
 * Format of the catalog file, version 1. Everything else about the format (types, validation, JSON Schema) is derived
 * from its schema.
 */
export const formatVersion = 1;
/** Longest identifier, in UTF-16 code units. */
export const maxIdLength = 64;

/** Longest name, in UTF-16 code units. */
export const maxNameLength = 2_000;
/** Unicode letters (with their marks), digits, `-` and `_`. */
export const idPattern = /^[\p{L}\p{M}\p{N}_-]+$/u;
