import type { Model } from "../model/model.ts";
import { keeps, moneyOf, type Row, unreadableAt, valueOf } from "../model/row.ts";
import type { ColumnsOf } from "../registers/set.ts";

/** One order. */
export type OrderRow = Row<ColumnsOf<"procurement">>;

/** Price of an order: its total, else quantity times unit price. */
export function orderPrice(row: OrderRow, { exchange }: Model): number | undefined {
  const total = moneyOf(row, "totalPrice", exchange);
  if (total !== undefined) return total;
  const [quantity, price] = [valueOf(row, "quantity"), moneyOf(row, "unitPrice", exchange)];
  return quantity === undefined || price === undefined ? undefined : quantity * price;
}

/** Where an order stands: its delivery, else its order status, else the day of delivery; undefined where its delivery cannot be read. */
export function isOrderDelivered(row: OrderRow, { day }: Pick<Model, "day">): boolean | undefined {
  const delivery = valueOf(row, "deliveryStatus");
  if (delivery !== undefined) return delivery === "Delivered";
  const date = valueOf(row, "deliveryDate");
  if (date !== undefined) return date <= day;
  const order = valueOf(row, "poStatus");
  if (order === "Received" || order === "Closed") return true;
  return unreadableAt(row, "deliveryStatus") === undefined ? false : undefined;
}

export const isOrderDropped = (row: OrderRow): boolean =>
  valueOf(row, "poStatus") === "Cancelled" || valueOf(row, "deliveryStatus") === "Cancelled";

/** Neither delivered nor cancelled, and past the day on which it is required. */
export function isOrderOverdue(row: OrderRow, model: Pick<Model, "day">): boolean {
  const required = valueOf(row, "requiredByDate");
  if (required === undefined || required >= model.day || isOrderDropped(row)) return false;
  return isOrderDelivered(row, model) === false;
}

/** Paid in full, also in advance: by its status, else the day of its payment; undefined where neither is kept or can be read. */
export function isOrderPaid(row: OrderRow, { day }: Pick<Model, "day">): boolean | undefined {
  const [status, paid] = [valueOf(row, "paymentStatus"), valueOf(row, "paymentDate")];
  if (status !== undefined) return status === "Paid" || status === "Prepaid";
  if (paid !== undefined) return paid <= day;
  const isKept = keeps(row.register, "paymentStatus") || keeps(row.register, "paymentDate");
  return isKept && unreadableAt(row, "paymentStatus") === undefined ? false : undefined;
}

/** Out at the supplier: by its status, else the day of the order, else its delivery; undefined where its status is kept and not told. */
export function isOrderPlaced(row: OrderRow, { day }: Pick<Model, "day">): boolean | undefined {
  const [status, placed] = [valueOf(row, "poStatus"), valueOf(row, "poDate")];
  if (status !== undefined) return status === "Ordered" || status === "Received" || status === "Closed";
  if (placed !== undefined) return placed <= day;
  if (isOrderDelivered(row, { day }) === true) return true;
  if (keeps(row.register, "poDate")) return false;
  return keeps(row.register, "poStatus") ? undefined : true;
}
