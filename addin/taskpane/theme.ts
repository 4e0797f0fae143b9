/** Whether white text stands better on a color than black: by its lightness (sRGB luma). */
export function isDark(color: string): boolean {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color.trim());
  if (found === null) return false;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Takes the theme of Office for the page; without one the system's own holds. */
export function applyTheme(root: HTMLElement, theme: Office.OfficeTheme | undefined): void {
  if (theme === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** Follows the theme of Office. Excel reports no change of it, so it is read again whenever a person comes back to the page. */
export function followTheme(root: HTMLElement): void {
  const follow = (): void => {
    // Hosts without themes leave the member out, whatever the types say.
    const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme };
    applyTheme(root, officeTheme);
  };
  follow();
  window.addEventListener("focus", follow);
}
