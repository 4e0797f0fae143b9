import { BUTTON_PICTURE } from "./button-picture.ts";
import { refreshCell } from "./refresh-cell.ts";
import { say } from "../core/index.ts";

const TITLE = "Muster Refresh";
const WIDTH_PX = 88;
const HEIGHT_PX = 24;

/** Puts a picture over the Refresh cell that runs the refresh when clicked; one that stands is moved there. */
export function addButton(): string {
  const cell = refreshCell();
  if (!cell) return say`Refresh first: the button stands on the dashboard.`;
  const sheet = cell.getSheet();
  const standing = sheet.getImages().find((image) => image.getAltTextTitle() === TITLE);
  if (standing) {
    standing.setAnchorCell(cell).assignScript("refresh");
    return say`The Refresh button stands on the dashboard.`;
  }
  const blob = Utilities.newBlob(Utilities.base64Decode(BUTTON_PICTURE), "image/png", "refresh.png");
  const image = sheet.insertImage(blob, cell.getColumn(), cell.getRow());
  image.setAltTextTitle(TITLE).setWidth(WIDTH_PX).setHeight(HEIGHT_PX).assignScript("refresh");
  return say`The Refresh button stands on the dashboard. It works in a web browser.`;
}
