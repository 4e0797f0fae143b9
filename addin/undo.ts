import { isUndoError } from "./faults.ts";

/** How Excel can take back what was written. */
export type Undo = "oneStep" | "steps" | "none";

/** Writes through a context; `isAgain` tells that the first attempt was given up half way. */
export type Write = (context: Excel.RequestContext, isAgain: boolean) => Promise<void>;

const plainContext = (): Excel.RequestContext => new Excel.RequestContext();

/** Writes as one step of Excel's undo list where it can do that (ExcelApi 1.20), and without where it then refuses. */
export async function writeWithUndo(write: Write): Promise<Undo> {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", "1.20")) {
    await write(plainContext(), false);
    return "none";
  }
  try {
    await Excel.run({ mergeUndoGroup: true }, (context) => write(context, false));
    return "oneStep";
  } catch (error) {
    if (!isUndoError(error)) throw error;
    await write(plainContext(), true);
    return "steps";
  }
}
