import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exampleStory } from "../../../test/fixtures/story.ts";
import { codePoints } from "./codepoints.ts";
import { webAnnotations } from "./write.ts";

const STORY = exampleStory();

test("a position in code units is counted in code points, in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, at) => {
      const position = text.length === 0 ? 0 : at % (text.length + 1);
      const splitsPair =
        /[\uD800-\uDBFF]$/.test(text.slice(0, position)) && /^[\uDC00-\uDFFF]/.test(text.slice(position));
      if (!splitsPair) assert.equal(codePoints(text)(position), [...text.slice(0, position)].length);
    }),
  );
});

interface Page {
  readonly "@context": string;
  readonly items: readonly {
    readonly id: string;
    readonly target: {
      readonly source: { readonly id: string; readonly label: string };
      readonly selector: readonly [
        { readonly exact: string; readonly prefix: string; readonly suffix: string },
        { readonly start: number; readonly end: number },
      ];
    };
  }[];
}

test("each annotation finds its words both ways, and no two have one id", () => {
  const emoji = {
    ...STORY,
    reports: STORY.reports.map((report) => ({ ...report, text: `${report.text} 😀` })),
  };
  const page = JSON.parse(webAnnotations(emoji)) as Page;
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length);
  const texts = emoji.reports.map(({ text }) => text);
  for (const { target } of page.items) {
    const [{ exact, prefix, suffix }, { start, end }] = target.selector;
    const finds = (text: string): boolean =>
      text.includes(prefix + exact + suffix) && [...text].slice(start, end).join("") === exact;
    assert.ok(texts.some(finds), exact);
    assert.match(target.source.id, /^(https?:|urn:sha256:)/);
    assert.ok(target.source.label.includes("“"));
  }
});
