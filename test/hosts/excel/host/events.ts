/** Numbers of the events, as the client registers them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  singleClicked: 21,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  readonly eventType: number;
  readonly targetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Who listens to what, and what is to be delivered after the request that caused it. */
export interface Events {
  readonly register: (eventType: number, targetId: string) => void;
  readonly unregister: (eventType: number, targetId: string) => void;
  readonly isRegistered: (eventType: number, targetId: string) => boolean;
  /** Notes an event for each of the targets that somebody listens to. */
  readonly fire: (eventType: number, targetIds: readonly string[], payload: Readonly<Record<string, unknown>>) => void;
  /** Notes that the selection of the document changed. */
  readonly select: () => void;
  /** What waits for delivery; taking it empties the list. */
  readonly take: () => { readonly events: readonly HostEvent[]; readonly hasSelected: boolean };
}

export function openEvents(): Events {
  const registered = new Map<string, number>();
  let waiting: HostEvent[] = [];
  let hasSelected = false;
  const keyOf = (eventType: number, targetId: string): string => `${eventType} ${targetId}`;
  const isRegistered = (eventType: number, targetId: string): boolean => registered.has(keyOf(eventType, targetId));
  return {
    isRegistered,
    register: (eventType, targetId) => {
      const key = keyOf(eventType, targetId);
      registered.set(key, (registered.get(key) ?? 0) + 1);
    },
    unregister: (eventType, targetId) => {
      const key = keyOf(eventType, targetId);
      const left = (registered.get(key) ?? 0) - 1;
      if (left > 0) registered.set(key, left);
      else registered.delete(key);
    },
    fire: (eventType, targetIds, payload) => {
      for (const targetId of targetIds)
        if (isRegistered(eventType, targetId)) waiting.push({ eventType, targetId, payload: { ...payload } });
    },
    select: () => {
      hasSelected = true;
    },
    take: () => {
      const taken = { events: waiting, hasSelected };
      waiting = [];
      hasSelected = false;
      return taken;
    },
  };
}
