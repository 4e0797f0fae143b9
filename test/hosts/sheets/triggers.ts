import type { Host, SimTrigger } from "./host.ts";
import { textOf } from "./host.ts";

export const isTrigger = (self: unknown): self is SimTrigger =>
  typeof self === "object" && self !== null && "runs" in self && "event" in self;

const MOST_TRIGGERS = 20;

export function triggerObject(host: Host, trigger: SimTrigger): object {
  return host.object(
    "Script.Trigger",
    {
      getHandlerFunction: () => trigger.runs,
      getUniqueId: () => trigger.id,
      getEventType: () => host.enumOf("Script.EventType")[trigger.event],
    },
    trigger,
  );
}

function create(host: Host, trigger: SimTrigger): object {
  if (host.triggers.length >= MOST_TRIGGERS)
    host.fail("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
  host.triggers = [...host.triggers, trigger];
  return triggerObject(host, trigger);
}

function clockBuilder(host: Host, trigger: SimTrigger): object {
  let detail = "";
  const set = (text: string) => (value?: unknown) => {
    detail += `${text} ${textOf(value ?? "")};`;
    return builder;
  };
  const builder: object = host.object("Script.ClockTriggerBuilder", {
    everyDays: set("days"),
    everyHours: set("hours"),
    atHour: set("at"),
    inTimezone: set("zone"),
    create: () => create(host, { ...trigger, event: "CLOCK", detail }),
  });
  return builder;
}

/** `newTrigger(name)` */
export function triggerBuilder(host: Host, runs: string): object {
  const trigger: SimTrigger = { id: `trigger-${host.triggers.length + 1}`, runs, event: "ON_EDIT", detail: "" };
  return host.object("Script.TriggerBuilder", {
    timeBased: () => clockBuilder(host, trigger),
    forSpreadsheet: () => {
      const builder: object = host.object("Script.SpreadsheetTriggerBuilder", {
        onEdit: () => builder,
        create: () => create(host, trigger),
      });
      return builder;
    },
  });
}
