import { rememberOf } from "./remember";

/** Items to a piece: few enough to go through at once, so many that a long list has few pieces. */
const size = 64;

type List<Item> = readonly Item[];

const cut = new WeakMap<List<unknown>, List<List<unknown>>>();

function isPiece(piece: List<unknown>, list: List<unknown>, start: number): boolean {
  for (let index = 0; index < piece.length; index += 1) if (piece[index] !== list[start + index]) return false;
  return piece.length === Math.min(size, list.length - start);
}

/**
 * Cuts a list that never changes into pieces. A piece is the very piece of the list `before` where it holds the same
 * items, so that what was worked out from that piece still holds.
 */
export function cutLike<Item>(list: List<Item>, before: List<Item>): List<List<Item>> {
  const known = piecesOf(before);
  const pieces = Array.from({ length: Math.ceil(list.length / size) }, (_, index): List<Item> => {
    const piece = known[index];
    const start = index * size;
    return piece !== undefined && isPiece(piece, list, start) ? piece : list.slice(start, start + size);
  });
  cut.set(list, pieces);
  return pieces;
}

/** The pieces that the list was cut into. */
export function piecesOf<Item>(list: List<Item>): List<List<Item>> {
  const known = cut.get(list) as List<List<Item>> | undefined;
  return known ?? (list.length === 0 ? [] : cutLike(list, []));
}

/** The results of all pieces in one list; a loop, since flatMap takes several times as long. */
function join<Item, Result>(list: List<Item>, ofPiece: (piece: List<Item>) => List<Result>): List<Result> {
  const all: Result[] = [];
  for (const piece of piecesOf(list)) for (const result of ofPiece(piece)) all.push(result);
  return all;
}

/** Goes through a list as flatMap does, and remembers the result of every piece. Only for pure functions of one item. */
export function rememberFlatMap<Item, Result>(of: (item: Item) => List<Result>): (list: List<Item>) => List<Result> {
  const ofPiece = rememberOf((piece: List<Item>) => piece.flatMap(of));
  return (list) => join(list, ofPiece);
}

/** Goes through a list as map does, and remembers the results of every piece. Only for pure functions of one item. */
export function rememberMap<Item, Result>(of: (item: Item) => Result): (list: List<Item>) => List<Result> {
  const ofPiece = rememberOf((piece: List<Item>) => piece.map(of));
  return (list) => join(list, ofPiece);
}
