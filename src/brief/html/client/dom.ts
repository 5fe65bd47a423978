/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** An element that every page has. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new ReferenceError(`the page has no #${id}`);
  return found as T;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  words = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = words;
  if (className !== "") element.className = className;
  return element;
}
