import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { worked } from "../../../test/fixtures/work.ts";
import { readSyntax } from "../syntax/read.ts";
import { recogniseTimes } from "./recognise.ts";
import { resolveTimes } from "./resolve.ts";

/** All cases are read as published on this day, a Tuesday. */
const TODAY = "2013-02-12";

const read = (text: string) =>
  recogniseTimes(text, readSyntax(text, [{ kind: "body", start: 0, end: text.length, by: "test" }]));

/** Times in brackets, each with its value after a bar (`-`: none): "It began on [Monday|2013-02-11]." */
function marked(line: string): { text: string; expected: string[] } {
  const expected = [...line.matchAll(/\[([^|\]]*)\|([^\]]*)\]/g)].map((found) => `${found[1]} = ${found[2]}`);
  return { text: line.replace(/\[([^|\]]*)\|[^\]]*\]/g, "$1"), expected };
}

function found(text: string): string[] {
  const times = read(text);
  const published = { earliest: TODAY, latest: TODAY, basis: "given", reasons: [] } as const;
  return resolveTimes(times, published).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value ?? "-"}`,
  );
}

const CASES: Readonly<Record<string, string>> = {
  weekdays: `
    The mayor spoke on [Monday|2013-02-11].
    The mayor spoke [Tuesday|2013-02-12].
    The mayor spoke on [Thursday|2013-02-07], her office said.
    The council will vote on [Thursday|2013-02-14].
    The council is expected to vote [Friday|2013-02-15].
    The dam broke [early on Sunday|2013-02-10].
    The dam broke late [Saturday night|2013-02-09].
    They met [last Friday|2013-02-08] and will meet [next Monday|2013-02-18].
    The strike ended on [Wednesday of last week|2013-02-06].
    The dam broke on [the morning of Friday|2013-02-08].
    [Monday|2013-02-11]'s flood was the worst.
    The mayor resigned on [Thursday|2013-02-07].
    The mayor resigned on [Wednesday|2013-02-13], after the stated date.
    The town had been quiet until [Friday|2013-02-08].
    The strikers were given until [Friday|2013-02-15].
    Until [Friday|2013-02-08] nobody had known of it.
    The unions planned a march on [Saturday|2013-02-16].
    The dam broke on [Jan. 5|2013-01-05]. It had been checked [the previous Friday|2013-01-04].
    The council will meet [next week on Tuesday|2013-02-19].
    The hearing begins [Monday|2013-02-18] and the deadline is [Friday|2013-02-15].
    The bridge reopens [Friday|2013-02-15]; it has been closed since [Friday|2013-02-08].
    The funeral is to take place on [Friday|2013-02-15].
    The results are due [Friday|2013-02-15].
    The bridge is closed until [Friday|2013-02-15].
    The bridge could reopen as early as [Friday|2013-02-15].
    They campaigned ahead of [Sunday|2013-02-17]'s vote.
    Voters will decide in [Sunday|2013-02-17]'s election.
    The guards will be asked about [Sunday|2013-02-10]'s fire.
    Officials said [Friday|2013-02-08] they will appeal.
    The raid was to be launched [Monday night|2013-02-11], and a vigil was planned for [Monday|2013-02-11].
    A march was planned for [Sunday|2013-02-17], and [Monday|2013-02-11]'s hearing will not be the last.
    The page will be updated with news about the two explosions [Friday|2013-02-08] near the mill.
    The boat was set on fire [Friday|2013-02-08], and the party is set for [Friday|2013-02-15].
    Swedish officials are due to unveil the plan on [Friday|2013-02-15].
    Watch the show [Sunday|2013-02-17], and hope that it could end [Monday|2013-02-18].
    The office says that the mayor left on [Friday|2013-02-08].
    Storm closes bridge on [Friday|2013-02-08]
    The shop is open [Wednesday|2013-02-13] through [Friday|2013-02-15].
    It was closed from [Monday|2013-02-11] to [Friday|2013-02-15].
    ! He read a poem about Bloody Sunday.
    ! The sat phone was dead.`,
  dates: `
    The dam was opened on [Aug. 6, 1998|1998-08-06].
    The dam was opened on [6 August 1998|1998-08-06].
    The dam was opened on [the 6th of August, 1998|1998-08-06].
    The dam was opened on [1998-08-06|1998-08-06].
    The dam was opened on [8/6/1998|1998-08-06].
    The dam broke on [Feb. 9|2013-02-09].
    The dam broke on [Tuesday, Feb. 5|2013-02-05].
    They will meet on [March 5|2013-03-05].
    She agreed in [June|2012-06] to sell the mill, and will close it by [October|2013-10].
    The mill closes in [October|2013-10], at its lowest price since [October|2012-10].
    The rule is effective [June 1|2013-06-01].
    The mill closed in [March last year|2012-03] and opens in [early May this year|2013-05].
    The bridge will remain closed on [Wednesday|2013-02-13], [Thursday|2013-02-14] and [Friday|2013-02-15].
    He said so in an interview to be aired on [Friday|2013-02-15].
    The fair ran from [6|2012-08-06]–[14 August|2012-08-14].
    The fair ran from [Aug. 6|2012-08-06] to [14|2012-08-14].
    Works began in [December|2012-12].
    Works began in [mid-December|2012-12].
    Works began in [February 2012|2012-02].
    They met [last May|2012-05].
    Officials met in [April|2012-04] and agreed on terms.
    The dividend is payable [March 7|2013-03-07].
    The town fell in [2010|2010]. It was retaken in [April of that year|2010-04].
    The dam was opened on [6 August of 1998|1998-08-06].
    They will vote on [Election Day|2013-11-05].
    Nobody had forgotten [9/11|2001-09-11].
    The dam broke on [Christmas Day|2012-12-25].
    They met on [Easter Monday 2011|2011-04-25].
    ! The rebels may march on the capital.
    ! The troops may 5 times fail.
    ! Chapter 3/5 was read.`,
  relative: `
    It rained [yesterday|2013-02-11] and rains [today|2013-02-12].
    The mayor will speak [tomorrow morning|2013-02-13].
    The mayor spoke [last night|2013-02-11].
    The talks failed [last week|2013-W06].
    The talks failed [earlier this week|2013-W07].
    The talks failed [last month|2013-01] and resume [next year|2014].
    The dam broke over [the weekend|2013-W06]; the fair was [last weekend|2013-W06].
    The fair opens [this weekend|2013-W07].
    The dam broke [six days ago|2013-02-06].
    The dam broke [a week and a half ago|2013-W05].
    The dam broke [half a year ago|2012-08].
    The dam was built [two and a half years ago|2010-08].
    The town was founded [half a century ago|1963].
    They will meet in [two weeks|2013-W09].
    The family fled [months ago|-].
    The siege began on [Jan. 5, 2011|2011-01-05]. It ended [a year later|2012].
    He was held on [Jan. 5|2013-01-05] and freed [two days later|2013-01-07].
    He was held on [Jan. 5|2013-01-05]. A friend had been held [the previous day|2013-01-04].
    The mill burned on [Jan. 5|2013-01-05]. [A month later|2013-02] it was sold.
    The mill burned at [3 p.m. on Jan. 5|2013-01-05T15]. [Two days later|2013-01-07] it was sold.
    He was sent off [two years ago this month|2011-02], and came home [a week ago Friday|2013-02-08].
    The town was founded [two decades ago|-].`,
  periods: `
    The law of [2005|2005] was repealed in [the spring of 2010|2010].
    Sales fell in [the third quarter of 2011|2011].
    Sales fell in [Q3 2011|2011].
    Sales fell in [the quarter|2012] ended [Sept. 30|2012-09-30]; they had risen [a year earlier|2011].
    Sales fell from [the year-earlier quarter|2012].
    The plant will close by [the end of the year|2013].
    The plant will close by [year's end|2013].
    The firm made a loss in [the year ended|-] [June 30, 2012|2012-06-30].
    Sales fell for [the full year|2013].
    ! She was the player of the year.
    It was a song of [the 1990s|-].
    It will open in [the spring|2013].
    It was the coldest [May|2012-05] night in [decades|-].
    ! A man in his 30s was seen.
    It was built in [the 19th century|-].
    ! The school has 2005 pupils.
    The mill closed [last autumn|2012] and opened in [the spring of last year|2012].
    The mill burned in [May 1984|1984-05]. [That summer|1984] it was rebuilt.
    Sales fell in [2011's fourth quarter|2011]; they had risen in [the same period of 2010|2010].
    It was founded in [nineteen sixty eight|1968] and grew in [the nineteen seventies|-].
    ! The flat costs $2005.`,
  lengths: `
    The fighting has lasted [six days|-].
    Talks went on for [more than two hours|-].
    They had waited for [years|-].
    It was the worst day of the [29-month-old|-] war.
    It was [a week after|-] the opening of the siege.
    The siege began on [Jan. 5|2013-01-05]. The bridge fell [a week after|2013-W02] the start of the siege.
    The blast was on [Monday|2013-02-11]. [Two days after|2013-02-13] the blast the mayor spoke.
    The blast was on [Jan. 5|2013-01-05] or, others said, the blast was on [Jan. 6|2013-01-06]; it was [a day after|-] the blast.
    He left [a week after|-] he called off a vote of [Jan. 5|2013-01-05].
    He left [a week after|2013-W02] the vote of [Jan. 5|2013-01-05].
    It was idle for [an entire year|-], for [another month|-], for [two and one-half years|-].
    He spoke after a [10-second|-] pause.
    They met [two weeks before|2012-W50] [Christmas|2012-12-25].
    They lived there for [2 1/2 years|-] and left after [five years and six months|-].
    The house was full in [the weeks|-] before the vote.
    A [years-long|-] dispute ended [hours|-] after the vote, and [days later|-] resumed.
    After [months|-] of talks a [two-and-a-half-year|-] strike ended.
    They waited for a [half-hour|-].
    The guests had left. [Two days later|-] it burned.
    The guests had left. [The next day|-] it burned.
    The guests had left. [That night|-] it burned.
    It begins no later than the next day after the truce.
    Over [the past year|-] it burned twice, and this [past week|2013-W06] once.
    ! A quarter of the town was dark.
    ! Three-quarters of the town was dark.
    ! The six-year-old boy, whose rescue was filmed, is well.
    ! It costs $40 a year and runs four trips a week.
    ! A 4-year-old boy was found.
    ! The boy is 4 years old.`,
  clocks: `
    The blast came at [9:30 p.m. on Monday|2013-02-11T21:30].
    The blast came [Monday at 9 a.m. GMT|2013-02-11T09].
    The blast came on [Monday, at noon|2013-02-11T12].
    The blast came at [10:35 a.m.|2013-02-12T10:35] ([0735 GMT|2013-02-12T07:35]).
    The blast came at [10:35 a.m.|2013-02-08T10:35] ([0735 GMT|2013-02-08T07:35]) on [Friday|2013-02-08].
    The blast came at [7:20 p.m. Eastern Time Friday|2013-02-08T19:20].
    The blast came at [three o'clock in the morning|2013-02-12T03].
    By [late afternoon|2013-02-12] it was over.
    The blast came at [4 in the morning|2013-02-12T04].
    Two people were killed [overnight|2013-02-12].
    They will fly home [overnight|2013-02-13].
    He wrote for [Monday|2013-02-11]'s paper of a high noon.
    ! The home side won 2:1.`,
  others: `
    The bridge is closed [every day|-].
    The ferry runs twice [a day|-].
    The market is held on [Thursdays|-] and [every other Friday|-].
    They march [each July|-].
    The [current|-] mayor will [one day|-] return.
    ! He spoke on "This Week" of the currents.
    The bridge is [now|-] closed.
    [These days|-] it is quiet, and at [the moment|-] it is closed.`,
};

/** Words of length ("more than") belong to figures, not to the time. */
const strip = (text: string): string =>
  text
    .replace("[more than two hours|-]", "more than [two hours|-]")
    .replace("late [Saturday night|", "[late Saturday night|");

for (const [name, lines] of Object.entries(CASES))
  test(`times: ${name}`, () => {
    for (const line of lines
      .split("\n")
      .map((raw) => raw.trim())
      .filter((raw) => raw !== "")) {
      const { text, expected } = marked(strip(line.replace(/^! /, "")));
      assert.deepEqual(found(text), expected, line);
    }
  });

test("tense: the governing verb decides", () => {
  const tenses = (text: string): string[] => read(text).map(({ tense }) => tense);
  assert.deepEqual(tenses("The mayor spoke on Monday."), ["past"]);
  assert.deepEqual(tenses("The mayor will speak on Monday."), ["future"]);
  assert.deepEqual(tenses("The vote is scheduled for Monday."), ["future"]);
});

test("a caption tells in the present tense what is over", () => {
  const text = "The mayor leaves the hall on Monday.";
  const tenseIn = (kind: "body" | "caption") => {
    const blocks = [{ kind, start: 0, end: text.length, by: "test" }];
    return recogniseTimes(text, readSyntax(text, blocks), blocks)[0]!.tense;
  };
  assert.deepEqual([tenseIn("body"), tenseIn("caption")], ["future", "present"]);
});

test("an event's age keeps the words of the event", () => {
  const text = "They are tired of the 29-month-old full-scale war.";
  const [time] = read(text);
  assert.ok(time && time.form.is === "since" && time.form.anchor);
  assert.equal(time.form.count, 29);
  assert.match(text.slice(time.form.anchor.start, time.form.anchor.end), /war$/);
});

const words = fc.constantFrom(
  "on",
  "Monday",
  "last",
  "week",
  "May",
  "5",
  "2013",
  ",",
  "6",
  "-",
  "days",
  "a",
  "the",
  "second",
  "of",
  "ago",
  "p.m.",
  "9:30",
  "said",
  "fall",
  "’s",
  "'80s",
  "31",
  "every",
  "Sun",
  "quarter",
  ".",
);

test("times lie in order, apart, inside the text, whatever it says", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const time of read(text)) {
        assert.ok(time.start >= end && time.end > time.start && time.end <= text.length);
        end = time.end;
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("the time taken grows with the text, not faster", () => {
  const hostile = (size: number): string => "the first - of last 5 May , 6 ".repeat(size);
  const sentence = (text: string) => [{ start: 0, end: text.length, tokens: [], block: 0, paragraph: 0 }];
  const took = (size: number): number => {
    const text = hostile(size);
    const from = worked();
    recogniseTimes(text, sentence(text));
    return worked() - from;
  };
  /** Of several: in one of them the compiler or the collector may have been at work. */
  const least = (size: number): number => Math.min(took(size), took(size), took(size));
  const [short, long] = [least(1000), least(16_000)];
  assert.ok(long < 48 * Math.max(short, 2), `${long} ms of sixteen times what took ${short}`);
});
