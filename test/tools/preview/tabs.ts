import type { SimWorkbook } from "../../hosts/excel/host/book.ts";

/** Tabs of the sheets that are not hidden, the active one marked. */
export function drawTabs(list: HTMLElement, { sheets, active }: SimWorkbook, activate: (title: string) => void): void {
  const shown = sheets.filter(({ visibility }) => visibility === "Visible");
  const titles = shown.map(({ name, tabColor }) => `${name} ${tabColor}`).join("\n");
  if (list.dataset["titles"] !== titles) {
    list.dataset["titles"] = titles;
    list.replaceChildren(
      ...shown.map(({ name, tabColor }) => {
        const tab = document.createElement("button");
        tab.type = "button";
        tab.textContent = name;
        tab.setAttribute("role", "tab");
        if (tabColor !== "") tab.style.borderBottomColor = tabColor;
        tab.addEventListener("click", () => {
          activate(name);
        });
        return tab;
      }),
    );
  }
  shown.forEach((sheet, at) => {
    const tab = list.children[at];
    const isActive = sheet === active;
    if (tab?.getAttribute("aria-selected") === String(isActive)) return;
    tab?.setAttribute("aria-selected", String(isActive));
    if (isActive) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
