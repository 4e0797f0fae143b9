import type { Vocabulary } from "./vocabulary.ts";

const list = (spellings: string): readonly string[] => spellings.split(",").map((spelling) => spelling.trim());

export type PaymentState = "Unpaid" | "Part paid" | "Paid" | "Prepaid" | "Cancelled";

/** "Prepaid" says that money left before the delivery on purpose. */
export const PAYMENT_STATES: Vocabulary<PaymentState> = {
  name: "paymentState",
  words: {
    Unpaid: list(`
      no, n, not paid, open, pending, outstanding, due, overdue, awaiting payment, awaiting invoice, invoiced, approved,
      not invoiced, scheduled, on hold, in progress, to be paid, for payment, payable, offen, unbezahlt, ausstehend,
      non payé, impayé, à payer, en attente, no pagado, pendiente, por pagar
    `),
    "Part paid": list(`
      partial, partially paid, part payment, partial payment, deposit paid, teilweise bezahlt, teilzahlung,
      partiellement payé, acompte versé, pago parcial, parcialmente pagado
    `),
    Paid: list(`
      yes, y, complete, completed, settled, reimbursed, paid in full, closed, cleared, done, bezahlt, beglichen, erstattet,
      payé, réglé, remboursé, pagado, pagada, reembolsado
    `),
    Prepaid: list(`
      prepayment, paid in advance, advance payment, advance, paid upfront, paid before delivery, vorausbezahlt,
      vorauszahlung, anzahlung, payé d'avance, pagado por adelantado, anticipo
    `),
    Cancelled: list("canceled, refused, rejected, void, refunded, storniert, erstattung, annulé, cancelado, anulado"),
  },
};

export type OrderState = "Draft" | "Requested" | "Approved" | "Ordered" | "Received" | "Closed" | "Cancelled";

export const ORDER_STATES: Vocabulary<OrderState> = {
  name: "orderState",
  words: {
    Draft: list(
      "new, planned, identified, not started, in preparation, not raised, entwurf, geplant, brouillon, borrador",
    ),
    Requested: list(`
      submitted, raised, pending, pending approval, awaiting approval, in review, requisition, tender, tendering,
      out to tender, rfq, rfp, beantragt, angefragt, demandé, en attente, solicitado, pendiente
    `),
    Approved: list("authorized, authorised, awarded, contract awarded, genehmigt, freigegeben, approuvé, aprobado"),
    Ordered: list(`
      open, issued, placed, sent, released, active, in progress, confirmed, ordered, part received, partially received,
      in production, in transit, bestellt, offen, beauftragt, commandé, en cours, ouvert, pedido, abierto, emitido
    `),
    Received: list("delivered, fulfilled, complete, completed, erhalten, geliefert, reçu, livré, recibido, entregado"),
    Closed: list("done, paid, finished, abgeschlossen, geschlossen, clos, terminé, cerrado, terminado"),
    Cancelled: list("canceled, rejected, void, withdrawn, storniert, abgelehnt, annulé, refusé, cancelado, anulado"),
  },
};

export type DeliveryState = "Not delivered" | "Part delivered" | "Delivered" | "Returned" | "Cancelled";

export const DELIVERY_STATES: Vocabulary<DeliveryState> = {
  name: "deliveryState",
  words: {
    "Not delivered": list(`
      no, n, open, pending, outstanding, ordered, scheduled, awaiting delivery, in transit, shipped, on order, not shipped,
      late, delayed, overdue, back ordered, backordered, not received, in production, not started, planned, offen,
      ausstehend, unterwegs, nicht geliefert, verspätet, non livré, en attente, en retard, expédié, no entregado, pendiente
    `),
    "Part delivered": list(`
      partial, partially delivered, part received, partially received, teilgeliefert, teilweise geliefert,
      partiellement livré, entrega parcial
    `),
    Delivered: list(`
      yes, y, received, complete, completed, done, accepted, closed, installed, geliefert, erhalten, livré, reçu,
      entregado, recibido
    `),
    Returned: list("rejected, refused, retourniert, zurückgesandt, retourné, refusé, devuelto"),
    Cancelled: list("canceled, not required, void, storniert, annulé, cancelado, anulado"),
  },
};

export type MessageState = "Planned" | "Draft" | "Approved" | "Sent" | "Cancelled";

export const MESSAGE_STATES: Vocabulary<MessageState> = {
  name: "messageState",
  words: {
    Planned: list(`
      open, scheduled, pending, not started, not sent, to do, due, upcoming, new, on hold, geplant, offen, prévu,
      planifié, à envoyer, planificado, pendiente
    `),
    Draft: list(`
      drafted, in progress, in preparation, in review, awaiting approval, submitted, entwurf, in arbeit, brouillon,
      en cours, borrador, en curso
    `),
    Approved: list("ready, ready to send, signed off, freigegeben, genehmigt, approuvé, validé, aprobado"),
    Sent: list(`
      complete, completed, done, delivered, published, issued, communicated, closed, released, held, yes, gesendet,
      verschickt, versandt, envoyé, publié, enviado, publicado
    `),
    Cancelled: list("canceled, withdrawn, not required, abgesagt, annulé, cancelado"),
  },
};

export type TestResult = "Not tested" | "Passed" | "Conditional" | "Failed";

export const TEST_RESULTS: Vocabulary<TestResult> = {
  name: "testResult",
  words: {
    "Not tested": list(`
      open, pending, planned, not started, in progress, testing, in test, to do, scheduled, blocked, deferred, not run,
      offen, geplant, nicht getestet, in prüfung, non testé, en cours, en attente, no probado, pendiente
    `),
    Passed: list(`
      pass, ok, yes, y, accepted, approved, met, success, successful, complete, completed, satisfactory, compliant,
      bestanden, erfüllt, réussi, conforme, aprobado, superado, cumple
    `),
    Conditional: list(`
      passed with comments, pass with comments, accepted with comments, conditional pass, partial, partially passed,
      partly met, minor defects, bedingt bestanden, avec réserves, con observaciones
    `),
    Failed: list(`
      fail, no, n, rejected, not met, not passed, unsatisfactory, defects found, non compliant, nicht bestanden,
      nicht erfüllt, échoué, non conforme, fallido, no superado, no cumple
    `),
  },
};
