/** The themes of the menu. */
export const THEMES = { system: "As the system", light: "Light", dark: "Dark" } as const;

function setTheme({ dataset }: HTMLElement, theme: string): void {
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}

/**
 * Gives page and pane a theme. The host on the web tells the add-in no theme of its own, so that the pane's page is set from outside; it
 * then looks as it does with a host that tells one.
 */
export function applyTheme(theme: string, frame: HTMLIFrameElement): void {
  setTheme(document.documentElement, theme);
  if (frame.contentDocument !== null) setTheme(frame.contentDocument.documentElement, theme);
}
