import { render } from "preact";
import { App } from "./app.tsx";
import { startKeys } from "./keys.ts";
import { startRouter } from "./router.ts";
import { codeAt } from "./routes.ts";
import { applyTheme } from "./shell/theme.ts";
import "../../data/page/tokens.css";
import "./style/base.css";
import "./style/marks.css";
import "./style/shell.css";
import "./style/print.css";

/** So long the code of the first view is waited for before the frame is shown without it. */
const PATIENCE_MS = 150;

applyTheme();
startRouter();
startKeys();
/** The view comes with the frame, or soon after it: what is drawn once is there sooner. The frame alone where it does not. */
const code = Promise.race([codeAt(location.pathname), new Promise((late) => setTimeout(late, PATIENCE_MS))]);
// Not awaited at the top: the code of a view waits for this file to have run.
code.then(() => render(<App />, document.querySelector("#app")!));
