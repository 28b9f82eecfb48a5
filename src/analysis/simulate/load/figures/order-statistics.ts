/**
 * Values of a series by their places in ascending order, from 0; the series is put into another order. Hoare's
 * selection (1961): for a few places it takes much less time than sorting.
 * @param places in ascending order
 */
export function selectOrderStatistics(series: Float64Array, places: readonly number[]): number[] {
  let first = 0;
  return places.map((place) => {
    selectPlace(series, first, place);
    first = place;
    return series[place] as number;
  });
}

/**
 * Brings the value of a place there, lesser ones before and greater ones behind it; those before the first are less
 * already.
 */
function selectPlace(series: Float64Array, first: number, place: number): void {
  let low = first;
  let high = series.length - 1;
  while (low < high) {
    const pivot = pickMiddle(series[low] as number, series[(low + high) >> 1] as number, series[high] as number);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((series[left] as number) < pivot) left++;
      while ((series[right] as number) > pivot) right--;
      if (left > right) break;
      const value = series[left] as number;
      series[left++] = series[right] as number;
      series[right--] = value;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

function pickMiddle(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}
