import type { HostChannel } from "./channel.ts";

const ADDIN_ID = "simulated-addin";

/** Name of the pane's window, which tells the client library its host; it must be set before the library loads. */
export const windowName = (conversationId: string, hostOrigin: string): string =>
  JSON.stringify({
    hostInfo: "Excel|Web|16.00|en-US|corr||disableLogging|",
    xdmInfo: `${conversationId}|${ADDIN_ID}|${hostOrigin}`,
    baseFrameName: "f1",
  });

/**
 * Serves a pane that runs in a frame of this page: its messages go to the host, answers and events come back. Set the
 * frame's `name` to `windowName(...)` before the frame is put into the page. Gives what ends the service.
 */
export function serveFrame(frame: HTMLIFrameElement, host: HostChannel, paneOrigin: string): () => void {
  const post = (text: string): void => {
    frame.contentWindow?.postMessage(text, paneOrigin);
  };
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow && event.origin === paneOrigin) host.receive(event.data, post);
  };
  window.addEventListener("message", listen);
  return () => {
    window.removeEventListener("message", listen);
  };
}
