import { isoPrefix, type Moment } from "../../src/annotate/times/moment.ts";
import type { DayPart, Season, TimeForm, TimeUnit } from "../../src/model/annotations.ts";
import { civil, isoDay, pad } from "../../src/text/calendar.ts";

const LETTER: Readonly<Record<TimeUnit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  night: "TNI",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};
const PART: Readonly<Record<DayPart, string>> = {
  morning: "MO",
  midday: "MI",
  afternoon: "AF",
  evening: "EV",
  night: "NI",
  overnight: "NI",
};
const SEASON: Readonly<Record<Season, string>> = { spring: "SP", summer: "SU", autumn: "FA", winter: "WI" };

function period(unit: TimeUnit, count: number | null): string {
  const letter = LETTER[unit];
  const amount = count === null ? "X" : String(count);
  return letter.startsWith("T") ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}

function momentValue(moment: Moment): string | null {
  const { year, month } = civil(moment.day);
  const day = isoDay(moment.day);
  switch (moment.grain) {
    case "hour":
      return `${day}T${pad(moment.hour ?? 0)}:${pad(moment.minute ?? 0)}`;
    case "day":
      return moment.part ? `${day}T${PART[moment.part]}` : day;
    case "weekend":
      return `${isoPrefix(moment)}-WE`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${year}-H${month < 7 ? 1 : 2}`;
    case "season":
      return `${year}-${SEASON[moment.season!]}`;
    case "era":
      return moment.years === 10 ? String(year).slice(0, 3) : pad(Math.floor(year / 100));
    default:
      return isoPrefix(moment);
  }
}

/** Our form in the values of TimeML's TIMEX3 (TimeML 1.2.1); null where TimeML would mark nothing. */
export function timexValue(form: TimeForm, moment: Moment | null): string | null {
  switch (form.is) {
    case "duration":
    case "since":
      return period(form.unit, form.count);
    case "set":
      return form.weekday ? `XXXX-WXX-${form.weekday}` : period(form.unit, form.count);
    case "vague":
      return form.value;
    default:
      return moment ? momentValue(moment) : "";
  }
}
