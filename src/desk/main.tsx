import { render } from "preact";
import { App } from "./app.tsx";
import { startKeys } from "./keys.ts";
import { startRouter } from "./router.ts";
import { applyTheme } from "./shell/theme.ts";
import "../../data/page/tokens.css";
import "./style/base.css";
import "./style/marks.css";
import "./style/shell.css";

applyTheme();
startRouter();
startKeys();
render(<App />, document.querySelector("#app")!);
