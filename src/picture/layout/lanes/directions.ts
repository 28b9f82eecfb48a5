/** Ways to go from a cell, and the sides of a node. */
export const east = 0;
export const west = 1;
export const south = 2;
export const north = 3;
