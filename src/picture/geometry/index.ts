export { isInOpenRange, measureManhattanDistance, type Point, type Rectangle, roundPixels, type Size, turnRectangle } from "./geometry.ts";
