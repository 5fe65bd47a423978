/**
 * Counts positions of a text in code points, as the Web Annotation model asks, where the story file counts UTF-16 code
 * units. One pass over the text; a position is found by bisection.
 */
export function codePoints(text: string): (position: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at++)
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00)
      pairs.push(++at);
  return (position) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
}
