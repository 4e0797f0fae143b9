import type { SimWorkbook } from "../../hosts/excel/host/book.ts";
import type { HostChannel } from "../../hosts/excel/host/channel.ts";
import { openHost } from "../../hosts/excel/host/channel.ts";
import { serveFrame, windowName } from "../../hosts/excel/host/frame-window.ts";
import type { Metadata } from "../../hosts/excel/host/metadata.ts";
import type { Pace } from "./faults.ts";

/** A workbook with a pane beside it. */
export interface Seat {
  readonly host: HostChannel;
  readonly frame: HTMLIFrameElement;
  readonly pace: Pace;
  readonly close: () => void;
}

let conversations = 0;

/** The host as the pane meets it: answers may be held up, and whoever looks at the workbook is told after each message. */
function watched(host: HostChannel, pace: Pace, changed: () => void): HostChannel {
  return {
    ...host,
    receive: (text, post) => {
      const late = (answer: string): void => {
        changed();
        if (pace.delay === 0) post(answer);
        else setTimeout(post, pace.delay, answer);
      };
      host.receive(text, late);
      changed();
    },
  };
}

/** Puts a pane for a workbook into an element; `changed` is told whenever cells may have changed. */
export function openSeat(
  workbook: SimWorkbook,
  {
    metadata,
    into,
    changed,
  }: { readonly metadata: Metadata; readonly into: HTMLElement; readonly changed: () => void },
): Seat {
  conversations += 1;
  const conversationId = `preview-${performance.timeOrigin}-${conversations}`;
  const pace: Pace = { delay: 0 };
  // The language of the workbook's content, as in /?language=de-DE.
  const contentLanguage = new URLSearchParams(location.search).get("language") ?? "en-US";
  const host = openHost({ workbook, metadata, conversationId, contentLanguage });
  const frame = document.createElement("iframe");
  frame.title = "Muster";
  frame.name = windowName(conversationId, location.origin);
  frame.src = "/addin/taskpane.html";
  const end = serveFrame(frame, watched(host, pace, changed), location.origin);
  into.replaceChildren(frame);
  return {
    host,
    frame,
    pace,
    close: () => {
      end();
      frame.remove();
    },
  };
}
