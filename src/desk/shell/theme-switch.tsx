import { useState } from "preact/hooks";
import { chooseTheme, THEMES, theme } from "./theme.ts";

const NAMES = { auto: "as the system", light: "light", dark: "dark" } as const;
const ICONS = { auto: "◐", light: "○", dark: "●" } as const;

/** One button that goes round: as the system has it, light, dark. */
export function ThemeSwitch() {
  const [chosen, setChosen] = useState(theme());
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length]!;
  const turn = () => {
    chooseTheme(next);
    setChosen(next);
  };
  const label = `Colours: ${NAMES[chosen]}. Change to ${NAMES[next]}`;
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={turn}>
      <span aria-hidden="true">{ICONS[chosen]}</span>
    </button>
  );
}
